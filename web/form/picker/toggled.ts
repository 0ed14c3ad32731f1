/** The list with this id put at its end, or taken out. */
export const toggled = (value: readonly string[], id: string): string[] => (value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);

/** What a picker keeps: one id, or a list of them. */
export const chosenIn = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '');
