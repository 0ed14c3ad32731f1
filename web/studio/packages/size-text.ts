const KB = 1000;

/** `12 KB`, `1,4 MB`: as people read sizes of files, in the language of the page. */
export function sizeText(bytes: number, locale: 'vi' | 'en'): string {
  const [amount, unit] = bytes < KB ? [bytes, 'B'] : bytes < KB * KB ? [Math.round(bytes / KB), 'KB'] : [Math.round(bytes / KB / 100) / 10, 'MB'];
  return `${amount.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB')} ${unit}`;
}

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
