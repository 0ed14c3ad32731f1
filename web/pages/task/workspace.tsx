import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DecisionAnswer, TaskDetail } from '../../../domain/contracts/api';
import type { FormDefinition } from '../../../forms/types';
import { sortFaults, type FieldFault } from '../../api/problem-fields';
import type { FormHandle } from '../../form/form-view';
import { useLocale } from '../../i18n/setup';
import { Skeleton } from '../../ui/waiting';
import { DraftStatus, LeaveDialog } from './draft-status';
import { FaultSummary } from './fault-summary';
import { OutcomeButtons } from './outcome-buttons';
import { OpenFieldsNotice } from './open-fields-notice';
import { ReasonDialog, type Reasons, type TypedReasons } from './reason-dialog';
import { SendingNotice } from './sending-notice';
import { SignPanel } from './sign-panel';
import { useDecision } from './use-decision';
import { useDraft } from './use-draft';

// The renderer is by far the heaviest part: it comes with the first form.
const FormView = lazy(() => import('../../form/form-view'));

type Outcome = TaskDetail['outcomes'][number];

/** The form, what is signed, and the buttons that decide. */
export function Workspace({ detail, reload }: { detail: TaskDetail; reload: () => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const form = useRef<FormHandle>(null);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const [asking, setAsking] = useState<Outcome | null>(null);
  const [kept, setKept] = useState<Record<string, TypedReasons>>({});
  const [confirmed, setConfirmed] = useState(false);
  const [confirmMissing, setConfirmMissing] = useState(false);
  const [checking, setChecking] = useState(false);
  const definition = useMemo(() => (detail.form?.definition ?? null) as FormDefinition | null, [detail.form]);
  const { task, signs } = detail;
  const draft = useDraft(task.id, detail.draftSavedAt, () => form.current?.data() ?? null);
  const finish = draft.finish;

  const decided = useCallback((answer: DecisionAnswer) => {
    finish();
    void navigate(`/tasks/${task.id}/sent`, { replace: true, state: { answer, title: task.title, subject: task.subjectUnitName } });
  }, [finish, navigate, task]);
  const decision = useDecision(task.id, decided);

  const showFaults = (found: FieldFault[]) => {
    setFaults(found);
    form.current?.show(found);
  };
  const send = async (outcome: Outcome, reasons: Reasons) => {
    const data = outcome.needsForm && definition ? (form.current?.data() ?? {}) : {};
    await decision.send({ outcome: outcome.key, data, ...reasons, ...(signs && { signedHash: signs.hash }) });
  };
  const press = async (outcome: Outcome) => {
    decision.clear();
    if (signs && outcome.kind === 'on' && !confirmed) {
      setConfirmMissing(true);
      document.getElementById('lk-sign-confirm')?.focus();
      return;
    }
    if (outcome.needsForm && definition) {
      setChecking(true);
      const { checkAnswer } = await import('../../form/check-answer');
      const found = await checkAnswer(definition, form.current?.data() ?? {}, locale);
      setChecking(false);
      showFaults(found);
      if (found.length > 0) return;
    }
    if (outcome.needsReason || outcome.kind === 'return') setAsking(outcome);
    else await send(outcome, {});
  };
  const refused = decision.sending.state === 'refused' ? sortFaults(decision.sending.error.problem) : null;
  const serverFaults = refused?.fields ?? [];
  const shown = serverFaults.length > 0 ? serverFaults : faults;
  const busy = checking || decision.sending.state === 'sending' || decision.sending.state === 'waiting';

  return (
    <>
      <FaultSummary faults={shown} others={refused?.others ?? []} onShow={(list) => form.current?.show(list)} onFocus={(path) => form.current?.focus(path)} definition={definition} />
      {definition && (
        <section className="lk-card" aria-labelledby="lk-form-title">
          <div className="lk-card-head"><h2 id="lk-form-title">{locale === 'vi' ? definition.title.vi : definition.title.en}</h2><DraftStatus draft={draft.draft} onSave={() => void draft.save()} /></div>
          {detail.openFields && <OpenFieldsNotice definition={definition} data={detail.data} paths={detail.openFields} onFocus={(path) => form.current?.focus(path)} />}
          <Suspense fallback={<Skeleton lines={3} height={70} />}>
            <FormView ref={form} definition={definition} data={detail.data} fieldNotes={detail.returned?.fieldNotes ?? {}} openFields={detail.openFields} caseId={detail.task.caseId} onChange={draft.touch} />
          </Suspense>
        </section>
      )}
      {signs && <SignPanel detail={detail} hash={signs.hash} confirmed={confirmed} missing={confirmMissing && !confirmed} onConfirm={setConfirmed} />}
      <SendingNotice sending={decision.sending} onNow={() => void decision.sendNow()} onStop={decision.stop} onReload={reload} quiet={serverFaults.length > 0} />
      <section className="lk-card lk-actions" aria-label={t('task.actions')}>
        <OutcomeButtons outcomes={detail.outcomes} busy={busy} sending={decision.sending.state === 'sending'} onPress={(outcome) => void press(outcome)} />
      </section>
      {asking && <ReasonDialog detail={detail} outcome={asking} busy={busy} kept={kept} onKeep={setKept} onClose={() => setAsking(null)} onSend={(reasons) => { setAsking(null); void send(asking, reasons); }} />}
      <LeaveDialog blocker={draft.blocker} onSave={draft.save} />
    </>
  );
}
