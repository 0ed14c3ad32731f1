import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../../domain/process';
import { useLocale } from '../../i18n/setup';
import { labelKey, partsOfWords } from './label-names';

/** Words of the help, with the studio's own labels where they are named. */
export function HelpWords({ words }: { words: Localized }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return <>{partsOfWords(text(words)).map((part, index) => {
    const label = labelKey(part);
    return label === null ? <Fragment key={index}>{part}</Fragment> : <strong key={index} className="lk-help-label">{t(label)}</strong>;
  })}</>;
}
