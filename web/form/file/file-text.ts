/** '1,4 MB' or '820 KB', with the decimal sign of the language. */
export function sizeText(bytes: number, locale: 'vi' | 'en'): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const text = (bytes / 1_048_576).toFixed(1);
  return `${locale === 'vi' ? text.replace('.', ',') : text} MB`;
}

/** Why a chosen file will not do, before it is sent; the server judges by content and has the last word. */
export function refuseFile(file: { name: string; size: number }, pattern: string, maxBytes: number | undefined): 'type' | 'size' | 'empty' | null {
  const endings = pattern.split(',').map((ending) => ending.trim().toLowerCase()).filter((ending) => ending.startsWith('.'));
  if (endings.length > 0 && !endings.some((ending) => file.name.toLowerCase().endsWith(ending))) return 'type';
  if (maxBytes !== undefined && file.size > maxBytes) return 'size';
  return file.size === 0 ? 'empty' : null;
}
