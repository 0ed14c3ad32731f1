import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDesign } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Badge, type Tone } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { Glyph, type GlyphName } from '../../glyph';
import type { PackageChoice } from '../package-queries';
import { EntryDifference } from './entry-difference';
import { choiceFor, decisionOf, decisionsFor, isDesignEntry, needsLook, suggestedKey, type Decision } from './merge-choices';

const glyphs: Record<PlannedDesign['kind'], GlyphName> = { form: 'ui-checks', procedure: 'diagram-3', calendar: 'calendar-date', notice: 'envelope', role: 'person', document: 'file-earmark-text' };
const tones: Record<PlannedDesign['state'], Tone> = { same: 'neutral', new: 'positive', next: 'info', conflict: 'warning' };

interface Props { entry: PlannedDesign; choice: PackageChoice | undefined; file: unknown; onChange: (choice: PackageChoice | undefined) => void }

/** One entry of the package beside what is here: what it is, what is different, what is to be done with it. */
export function MergeRow({ entry, choice, file, onChange }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { kind, key, version, title, state, draft, message, later } = entry;
  const design = isDesignEntry(entry);
  const decision = decisionOf(entry, choice);
  const decisions = decisionsFor(entry);
  const name = title ? text(title) : key;
  return (
    <li data-entry={`${kind}.${key}.${version}`} data-state={state} data-design={design} data-look={needsLook(entry)}>
      <div className="lk-merge-row">
        <div>
          <div className="lk-merge-head"><Glyph name={glyphs[kind]} size={17} /><h3>{name}</h3><Badge tone={design || state === 'same' ? tones[state] : 'neutral'}>{t(`packages.import.state.${design ? 'design' : 'thing'}.${state}`)}</Badge></div>
          <p className="lk-small lk-soft mb-1">{design ? `${t(`studio.shelf.kindOf.${kind}`)} · ${key} · ${t('studio.state.version', { version })}` : key}</p>
          <p className="mb-1">{text(message)}</p>
          {draft && !draft.same && state !== 'same' && <p className="mb-1 lk-strong">{t('packages.import.draftHere', { name: draft.changedByName, time: shortInstant(draft.changedAt) })}</p>}
          {draft?.same && <p className="mb-1">{t('packages.import.draftSame')}</p>}
          {later && <p className="mb-1">{t('packages.import.later')}</p>}
          {entry.differences.length > 0 && <details className="lk-pack-fold"><summary>{t('packages.import.difference')}</summary><ul className="mb-0">{entry.differences.map((said, index) => <li key={index}>{text(said)}</li>)}</ul></details>}
          {design && state !== 'same' && (entry.here !== null || draft) && <Difference entry={entry} file={file} />}
        </div>
        {decisions.length > 0 && <Choosing entry={entry} name={name} decision={decision} decisions={decisions} choice={choice} onChange={onChange} />}
      </div>
    </li>
  );
}

interface ChoosingProps extends Pick<Props, 'entry' | 'choice' | 'onChange'> { name: string; decision: Decision; decisions: Decision[] }

function Choosing({ entry, name, decision, decisions, choice, onChange }: ChoosingProps) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const words = (each: Decision): string => {
    if (!isDesignEntry(entry)) return t(`packages.import.calendar.${each === 'take' ? 'take' : 'keep'}`);
    if (each === 'keep') return t(entry.here === null && entry.draft === null ? 'packages.import.decide.leave' : 'packages.import.decide.keep');
    return t(`packages.import.decide.${each}`);
  };
  return (
    <div>
      <SelectField label={t('packages.import.decideOf', { name })} value={decision} options={decisions.map((value) => ({ value, label: words(value) }))} onChange={(value) => onChange(choiceFor(entry, value as Decision, choice?.newKey ?? suggestedKey(entry)))} />
      {decision === 'rename' && <TextField label={t('packages.import.newKey')} longest={64} value={choice?.newKey ?? ''} fault={entry.fault ? text(entry.fault) : null} hint={t('studio.shelf.keyHint')} onChange={(newKey) => onChange(choiceFor(entry, 'rename', newKey))} />}
    </div>
  );
}

/** Compared when somebody looks: the version here has to be fetched. */
function Difference({ entry, file }: Pick<Props, 'entry' | 'file'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="lk-pack-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('packages.import.difference')}</summary>
      {open && <EntryDifference entry={entry} file={file} />}
    </details>
  );
}
