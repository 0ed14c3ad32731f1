import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Localized } from '../../domain/process';
import english from './en.json';
import { rememberLocale, rememberedLocale, type Locale } from './locale';
import vietnamese from './vi.json';

const first = rememberedLocale();
rememberLocale(first);
document.documentElement.lang = first;

void i18next.use(initReactI18next).init({
  lng: first,
  fallbackLng: 'vi',
  resources: { vi: { translation: vietnamese }, en: { translation: english } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

export async function changeLocale(locale: Locale): Promise<void> {
  rememberLocale(locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}

/** The language in use and the reader of texts that come in both languages. */
export function useLocale(): { locale: Locale; text: (localized: Localized) => string } {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'vi';
  return { locale, text: (localized) => localized[locale] };
}
