import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diffForms } from '../../../forms/design';
import type { FormDefinition } from '../../../forms/types';
import { useLocale } from '../../i18n/setup';
import { Badge, type Tone } from '../../ui/notice';

const tones: Record<'added' | 'removed' | 'changed' | 'moved', Tone> = { added: 'positive', removed: 'negative', changed: 'warning', moved: 'info' };
const SHOWN = 200;

/** What changed between two forms, in sentences. */
export function DiffList({ before, after }: { before: FormDefinition; after: FormDefinition }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const changes = useMemo(() => diffForms(before, after), [before, after]);
  if (changes.length === 0) return <p className="lk-soft mb-0">{t('studio.versions.same')}</p>;
  return (
    <ul className="lk-diff">
      {changes.slice(0, SHOWN).map((change, index) => <li key={index}><Badge tone={tones[change.kind]}>{t(`studio.versions.kind.${change.kind}`)}</Badge><div>{text(change.sentence)}{change.details.length > 0 && <ul className="mb-0">{change.details.map((detail, at) => <li key={at}>{text(detail)}</li>)}</ul>}</div></li>)}
      {changes.length > SHOWN && <li>{t('studio.versions.moreChanges', { count: changes.length - SHOWN })}</li>}
    </ul>
  );
}
