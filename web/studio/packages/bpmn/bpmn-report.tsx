import { useTranslation } from 'react-i18next';
import type { BpmnImported } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { Notice, type Tone } from '../../../ui/notice';

type Report = BpmnImported['report'];
const kinds = ['refused', 'left-out', 'guessed', 'understood'] as const;
const tones: Record<NonNullable<Report['origin']>, Tone> = { own: 'positive', 'own-changed': 'info', other: 'info' };

/** What was read of the file, what was guessed, what was left out and why. */
export function BpmnReport({ report: { origin, notes, more }, refused }: { report: Report; refused: boolean }) {
  const { t } = useTranslation();
  const title = refused ? t('packages.bpmn.refused') : t(`packages.bpmn.origin.${origin ?? 'other'}`);
  return (
    <Notice tone={refused ? 'negative' : tones[origin ?? 'other']} level={3} role={refused ? 'alert' : 'status'} title={title}>
      <p>{t(refused ? 'packages.bpmn.refusedLead' : `packages.bpmn.originLead.${origin ?? 'other'}`)}</p>
      {kinds.map((kind) => <Notes key={kind} kind={kind} notes={notes.filter((note) => note.kind === kind)} />)}
      {more > 0 && <p className="mb-0">{t('studio.import.more', { count: more })}</p>}
    </Notice>
  );
}

function Notes({ kind, notes }: { kind: (typeof kinds)[number]; notes: Report['notes'] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (notes.length === 0) return null;
  return (
    <details className="lk-pack-fold" open={kind === 'refused' || kind === 'left-out'} data-notes={kind}>
      <summary>{t(`packages.bpmn.note.${kind}`)} <span className="lk-number">({notes.length})</span></summary>
      <ul className="lk-report mb-2">
        {notes.map(({ element, message }, index) => <li key={index}>{element && (element.name || element.id) !== '' && <strong>{element.name || element.id}: </strong>}{text(message)}{element && element.name !== '' && <> <span className="lk-small lk-soft lk-pack-code">(<code>{element.id}</code>)</span></>}</li>)}
      </ul>
    </details>
  );
}
