import type { FormComponent } from '../../../forms/types';

export interface Option { value: string; label: string }

/** The choices of a part, wherever its type keeps them; a draft may hold anything there. */
export function optionsOf(part: FormComponent): Option[] {
  const options = part.values ?? (part.data as { values?: unknown } | undefined)?.values;
  return Array.isArray(options) ? options.filter((option): option is Option => typeof option === 'object' && option !== null && typeof (option as Partial<Option>).label === 'string') : [];
}
