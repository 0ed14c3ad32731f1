/** The few words of Form.io's own that reach the page; everything else is in our templates. */
export const rendererTranslations: Record<'vi' | 'en', Record<string, string>> = { vi: {}, en: {} };
