import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageBody, PackageImported, PackagePlan, PlannedDesign } from '../../../../domain/contracts/studio-api';
import { asApiError } from '../../../api/api-error';
import { useSending } from '../../../api/use-sending';
import { useLocale } from '../../../i18n/setup';
import { SendingNotice } from '../../../pages/task/sending-notice';
import { shortInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Glyph } from '../../glyph';
import { FingerprintLine } from '../fingerprint-line';
import { importPackage, usePackagePlan, type PackageChoice } from '../package-queries';
import { FileProblems } from './file-problems';
import { decisionOf, entryName, isDesignEntry, isSettled, needsLook } from './merge-choices';
import { MergeRow } from './merge-row';
import { useSettled } from '../../../ui/use-settled';

interface Props { chosen: number; file: unknown; onDone: (result: PackageImported) => void }
/** Between a decision and asking what it means; milliseconds. */
const SETTLE_MS = 350;
type Choices = Readonly<Record<string, PackageChoice>>;

/** What the file would do here, entry by entry; every decision is asked of the server again before anything is carried out. */
export function MergePlan({ chosen, file, onDone }: Props) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<Choices>({});
  const asked = useSettled(choices, SETTLE_MS);
  const list = useMemo(() => Object.values(asked), [asked]);
  const plan = usePackagePlan(chosen, file, list);
  const control = useSending<PackageBody, PackageImported>({ target: 'design.package', post: importPackage, onAnswered: onDone });
  if (plan.isError) {
    const { status, problem } = asApiError(plan.error);
    if (status === 422 && problem?.problems) return <FileProblems problems={problem.problems} />;
    return <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} busy={plan.isFetching} />;
  }
  if (!plan.data) return <div className="lk-progress" role="status" aria-label={t('packages.import.comparing')} />;
  const { entries } = plan.data;
  const change = (entry: PlannedDesign, choice: PackageChoice | undefined) => setChoices((before) => {
    const { [entryName(entry)]: _, ...others } = before;
    return choice ? { ...others, [entryName(entry)]: choice } : others;
  });
  const drafts = entries.filter((entry) => isDesignEntry(entry) && !isSettled(entry) && !entry.later && decisionOf(entry, choices[entryName(entry)]) !== 'keep').length;
  const days = entries.filter((entry) => entry.kind === 'calendar' && choices[entryName(entry)]?.take === 'take').length;
  const faulty = entries.some(({ fault }) => fault !== null);
  const stale = asked !== choices || plan.isFetching;
  return (
    <div className="lk-stack" aria-busy={stale}>
      <Summary plan={plan.data} />
      <Missing plan={plan.data} />
      <Entries entries={entries} choices={choices} file={file} onChange={change} />
      <section className="lk-card" aria-labelledby="lk-import-go">
        <h2 id="lk-import-go" className="mb-2">{t('packages.import.carryOut')}</h2>
        <p className="lk-soft">{t(drafts + days === 0 ? 'packages.import.nothingToDo' : 'packages.import.promise')}</p>
        <div className="lk-row">
          <button type="button" className="btn btn-primary" data-action="import-package" disabled={control.busy || stale || faulty || drafts + days === 0} onClick={() => void control.send({ file, choices: Object.values(choices) })}><Glyph name="box-arrow-in-down" />{t('packages.import.confirm', { count: drafts })}</button>
          {faulty && <span className="lk-fault-line">{t('packages.import.faulty')}</span>}
        </div>
        {control.sending.state === 'sending' && <div className="lk-progress my-2" role="status" aria-label={t('sending.sending')} />}
        <SendingNotice sending={control.sending} onNow={() => void control.sendNow()} onStop={control.stop} onReload={() => void plan.refetch()} quiet={false} />
      </section>
    </div>
  );
}

const counted = ['new', 'next', 'conflict', 'same'] as const;

function Summary({ plan: { made, fingerprint, entries } }: { plan: PackagePlan }) {
  const { t } = useTranslation();
  const designs = entries.filter(isDesignEntry);
  return (
    <section className="lk-card" aria-labelledby="lk-import-summary">
      <h2 id="lk-import-summary" className="mb-2">{t('packages.import.summary')}</h2>
      <p>{t('packages.import.made', { time: shortInstant(made), count: designs.length })}</p>
      <ul className="lk-row list-unstyled mb-0" aria-label={t('packages.import.summary')}>
        {counted.map((state) => { const count = designs.filter((entry) => entry.state === state).length; return count > 0 && <li key={state} data-count={state}><span className="lk-strong lk-number">{count}</span> {t(`packages.import.count.${state}`)}</li>; })}
      </ul>
      <FingerprintLine fingerprint={fingerprint} />
    </section>
  );
}

function Missing({ plan: { missing } }: { plan: PackagePlan }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (missing.length === 0) return null;
  return (
    <Notice tone="warning" title={t('packages.import.missing', { count: missing.length })}>
      <ul className="lk-report mb-0">{missing.map((one) => <li key={`${one.kind}.${one.key}.${one.version}.${one.usedBy.kind}.${one.usedBy.key}.${one.usedBy.version}`}>{text(one.message)}</li>)}</ul>
    </Notice>
  );
}

interface EntriesProps { entries: readonly PlannedDesign[]; choices: Choices; file: unknown; onChange: (entry: PlannedDesign, choice: PackageChoice | undefined) => void }

const groups = ['look', 'come', 'things', 'same'] as const;

const groupOf = (entry: PlannedDesign): (typeof groups)[number] => (isSettled(entry) ? 'same' : !isDesignEntry(entry) ? 'things' : needsLook(entry) ? 'look' : 'come');

function Entries({ entries, choices, file, onChange }: EntriesProps) {
  const { t } = useTranslation();
  // A decision changes what an entry is; it stays where the person found it.
  const [found] = useState(() => new Map(entries.map((entry) => [entryName(entry), groupOf(entry)])));
  return groups.map((name) => {
    const rows = entries.filter((entry) => found.get(entryName(entry)) === name);
    return rows.length > 0 && (
      <section key={name} className="lk-card" data-group={name}>
        <details className="lk-pack-fold" open={name !== 'same'}>
          <summary><h2 className="mb-0">{t(`packages.import.group.${name}`)} <span className="lk-number">({rows.length})</span></h2></summary>
          <p className="lk-soft">{t(`packages.import.groupLead.${name}`)}</p>
          <ul className="lk-merge">{rows.map((entry) => <MergeRow key={entryName(entry)} entry={entry} choice={choices[entryName(entry)]} file={file} onChange={(choice) => onChange(entry, choice)} />)}</ul>
        </details>
      </section>
    );
  });
}
