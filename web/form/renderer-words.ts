import vietnamese from '../../forms/renderer-translations/vi.json';

/** Texts of Form.io's own that still reach the page; English it has itself. */
export const rendererTranslations: Record<'vi' | 'en', Record<string, string>> = { vi: vietnamese, en: {} };
