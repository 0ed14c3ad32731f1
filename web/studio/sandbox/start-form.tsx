import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import type { SandboxDetail, SandboxStart } from '../../../domain/contracts/sandbox-api';
import { sandboxWorld } from '../../../domain/sandbox/sandbox-world';
import { useSending } from '../../api/use-sending';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { SelectField } from '../../ui/select-field';
import { useNow } from '../../ui/use-now';
import { Glyph } from '../glyph';
import { useDesigner } from '../procedures/designer-context';
import type { AtHand } from '../rehearsal/at-hand';
import { FactFields } from '../rehearsal/play/fact-fields';
import { firstFact, type Facts } from '../rehearsal/play/sample-facts';
import { startSandbox } from './sandbox-queries';

export interface Startable {
  detail: DesignDetail;
  /** Sends what is not on the server yet; false when that cannot be done now. */
  flush: () => Promise<boolean>;
  /** The draft's, as it stands on the server. */
  revision: () => number;
}

const DRAFT = 'draft';

/** What is tried, about which pretend unit, and what the case knows from the start. */
export function StartForm({ hand, detail, flush, revision }: { hand: AtHand } & Startable) {
  const { t } = useTranslation();
  const { facts } = useDesigner();
  const today = dayOfInstant(useNow());
  const carried = facts.filter(({ step }) => step === null);
  // Whatever starts this procedure may still be on its way: what it takes along begins when it is here.
  const [typed, setTyped] = useState<Facts>({});
  const known: Facts = { ...Object.fromEntries(carried.map((info) => [info.fact, firstFact(info, today)])), ...typed };
  const units = useMemo(() => subjectsOf(hand), [hand]);
  const [unit, setUnit] = useState('');
  const sources = [...(detail.draft || revision() > 0 ? [{ value: DRAFT, label: t('sandbox.draft') }] : []), ...detail.versions.map(({ version }) => ({ value: String(version), label: t('sandbox.version', { version }) }))];
  const [chosen, setChosen] = useState(sources[0]?.value ?? DRAFT);
  const [unsaved, setUnsaved] = useState(false);
  const control = useSending<SandboxStart, SandboxDetail>({ target: `sandbox.${detail.key}`, post: startSandbox, onAnswered: () => undefined });
  const start = async () => {
    setUnsaved(false);
    if (chosen === DRAFT && !(await flush())) return setUnsaved(true);
    const source = chosen === DRAFT ? { kind: 'draft' as const, revision: revision() } : { kind: 'version' as const, version: Number(chosen) };
    await control.send({ procedure: detail.key, source, facts: { ...known }, ...(units.some(({ id }) => id === unit) && { unit }) });
  };
  return (
    <div>
      <div className="lk-play-start">
        <SelectField label={t('sandbox.source')} value={chosen} onChange={setChosen} options={sources} />
        <SelectField label={t('sandbox.unit')} value={unit || (units[0]?.id ?? '')} onChange={setUnit} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      </div>
      <FactFields atStart infos={carried} facts={known} onChange={setTyped} />
      {unsaved && <Notice tone="warning" title={t('sandbox.unsaved')} role="alert" level={3}><p className="mb-0">{t('sandbox.unsavedLead')}</p></Notice>}
      <Refused control={control} />
      <button type="button" className="btn btn-primary" data-order="start-sandbox" disabled={control.busy || sources.length === 0} onClick={() => void start()}><Glyph name="play-circle" />{t(control.busy ? 'sandbox.starting' : 'sandbox.start')}</button>
    </div>
  );
}

function subjectsOf({ definition, definitions }: AtHand) {
  try {
    return sandboxWorld(definitions).units.filter(({ kind }) => kind === definition.subjectKind);
  } catch {
    // A draft with a fault: starting tells of it.
    return [];
  }
}

/** Why it did not start: every fault of the draft, in words. */
function Refused({ control: { sending } }: { control: ReturnType<typeof useSending<SandboxStart, SandboxDetail>> }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  if (sending.state === 'waiting') return <Notice tone="warning" title={t('sandbox.waiting')} role="status" level={3}><p className="mb-0">{t('sandbox.waitingLead', { count: sending.secondsLeft })}</p></Notice>;
  if (sending.state !== 'refused') return null;
  const { problem } = sending.error;
  const faults = problem?.problems ?? [];
  if (faults.length === 0) return <ProblemNotice error={sending.error} />;
  return (
    <Notice tone="negative" title={t('sandbox.refused')} role="alert" level={3}>
      <ul className="mb-0" lang={locale}>{faults.map(({ pointer, code, message }, at) => <li key={`${pointer} ${code} ${at}`}>{message}</li>)}</ul>
    </Notice>
  );
}
