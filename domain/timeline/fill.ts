import type { Localized } from '../process';

/** A sentence in both languages with `{name}` places; a value may itself be in both. */
export const fill = (vi: string, en: string) => (values: Record<string, Localized | string> = {}): Localized => {
  const put = (text: string, language: 'vi' | 'en') => text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'string' ? value : value[language];
  });
  return { vi: put(vi, 'vi'), en: put(en, 'en') };
};
