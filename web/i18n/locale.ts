export type Locale = 'vi' | 'en';
const STORAGE = 'lienky.locale';

/** The language in use; the one place outside React that asks. */
let current: Locale = 'vi';

export const currentLocale = (): Locale => current;

export function rememberedLocale(): Locale {
  try {
    return localStorage.getItem(STORAGE) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export function rememberLocale(locale: Locale): void {
  current = locale;
  try {
    localStorage.setItem(STORAGE, locale);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
