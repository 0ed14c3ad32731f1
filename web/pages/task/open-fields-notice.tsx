import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../forms/types';
import { answerLines, namedFields } from '../../form/answers/answer-lines';
import { localizedComponents } from '../../form/localize-form';
import { useLocale } from '../../i18n/setup';
import { Notice } from '../../ui/notice';

interface Props { definition: FormDefinition; data: Record<string, unknown>; paths: string[]; onFocus: (path: string) => void }

/** Sent back with only some fields open: says which, leads there, and why the others cannot be typed into. */
export function OpenFieldsNotice({ definition, data, paths, onFocus }: Props) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const open = useMemo(() => namedFields(answerLines(localizedComponents(definition, locale), data)).filter(({ path }) => paths.includes(path)), [definition, data, locale, paths]);
  return (
    <div className="mb-3">
      <Notice tone="info" icon="lock" level={3} title={t('openFields.title', { count: paths.length })}>
        <p className="mb-1">{t('openFields.lead')}</p>
        <ul className="mb-0 ps-3">{open.map(({ path, label }) => <li key={path}><a href="#lk-form-title" className="lk-field-link" onClick={(event) => { event.preventDefault(); onFocus(path); }}>{label}</a></li>)}</ul>
      </Notice>
    </div>
  );
}
