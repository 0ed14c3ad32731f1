export type Locale = 'vi' | 'en';

/** The first of our languages that the browser asks for, by its weights; Vietnamese when it names none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight), index };
  });
  const known = wishes.filter(({ language, weight }) => (language === 'vi' || language === 'en') && weight > 0);
  known.sort((a, b) => b.weight - a.weight || a.index - b.index);
  return known[0]?.language === 'en' ? 'en' : 'vi';
}

/**
 * Our pages send the one language they show; it wins over the person's own setting. A browser by itself
 * sends a list with regions, which says what is installed rather than what is wanted.
 */
export function chosenLocale(acceptLanguage: string | undefined): Locale | null {
  return acceptLanguage === 'vi' || acceptLanguage === 'en' ? acceptLanguage : null;
}
