import i18next from 'i18next';
import designEnglish from './design/texts/en.json';
import designVietnamese from './design/texts/vi.json';
import packageEnglish from './packages/texts/en.json';
import packageVietnamese from './packages/texts/vi.json';
import formEnglish from './forms/texts/en.json';
import formVietnamese from './forms/texts/vi.json';
import helpEnglish from './help/texts/en.json';
import helpVietnamese from './help/texts/vi.json';
import procedureEnglish from './procedures/texts/en.json';
import procedureVietnamese from './procedures/texts/vi.json';
import rehearsalEnglish from './rehearsal/texts/en.json';
import rehearsalVietnamese from './rehearsal/texts/vi.json';
import sandboxEnglish from './sandbox/texts/en.json';
import sandboxVietnamese from './sandbox/texts/vi.json';
import english from './texts/en.json';
import vietnamese from './texts/vi.json';

/** The studio's words come with the studio: nobody else loads them. Each bundle has top-level names of its own. */
const bundles: readonly { vi: object; en: object }[] = [
  { vi: vietnamese, en: english },
  { vi: formVietnamese, en: formEnglish },
  { vi: designVietnamese, en: designEnglish },
  { vi: helpVietnamese, en: helpEnglish },
  { vi: procedureVietnamese, en: procedureEnglish },
  { vi: rehearsalVietnamese, en: rehearsalEnglish },
  { vi: sandboxVietnamese, en: sandboxEnglish },
  { vi: packageVietnamese, en: packageEnglish },
];

for (const bundle of bundles) for (const locale of ['vi', 'en'] as const) i18next.addResourceBundle(locale, 'translation', bundle[locale], true, true);
