import { allHandlersFinished, ApplicationFailure, condition, defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';
import { decideName, steps, type Answer, type Decision, type LifecycleActivities, type LifecycleInput, type Opening, type Reminder } from './messages';

const { write, remind } = proxyLocalActivities<LifecycleActivities>({ startToCloseTimeout: '3s', retry: { initialInterval: '100ms', nonRetryableErrorTypes: ['Refused'] } });
const decideUpdate = defineUpdate<Answer, [Decision]>(decideName);

const DAY_MS = 86_400_000;
/** Days from the deadline on which somebody is reminded or told. */
const rungs: readonly [name: string, days: number][] = [['remind-3', -3], ['remind-1', -1], ['late-head', 0], ['late-superior', 1], ['late-committee', 3]];

const refuse = (code: string): ApplicationFailure => ApplicationFailure.nonRetryable(code, 'Refused');

export async function schoolLifecycle(input: LifecycleInput): Promise<void> {
  let sequence = 0;
  let hash = '0'.repeat(64);
  let open: Opening | null = null;
  let ended = false;
  let busy: Promise<unknown> = Promise.resolve();
  const done = new Map<string, { submissionId: string; hash: string }>();
  const answers = new Map<string, { bodyHash: string; answer: Answer }>();

  const now = (): string => new Date(Date.now()).toISOString();

  function opening(step: number, at: string, returned: Opening['returned']): Opening {
    const due = Date.parse(at) + (steps[step]?.days ?? 0) * DAY_MS;
    const id = `${input.caseId}.${sequence}.1`;
    const signs = steps[step]?.signs ?? null;
    const signed = signs === null ? undefined : done.get(signs);
    const reminders: Reminder[] = rungs.map(([rung, days]) => ({ at: new Date(due + days * DAY_MS).toISOString(), taskId: id, rung }));
    return { id, step, dueAt: new Date(due).toISOString(), reminders, returned, signs: signs !== null && signed ? { step: signs, ...signed } : null };
  }

  function answer(): Answer {
    const step = open ? steps[open.step] : undefined;
    return { sequence, status: ended ? 'ended' : 'open', tasks: open && step ? [{ id: open.id, step: step.key, role: step.role, unitId: input.parties[step.party] ?? '' }] : [] };
  }

  async function transition(decision: Decision): Promise<Answer> {
    const current = open;
    if (!current || current.id !== decision.taskId) throw refuse('task-closed');
    const at = now();
    sequence += 1;
    const next = current.step + (decision.outcome === 'on' ? 1 : -1);
    const own = steps[current.step]?.key ?? '';
    if (decision.outcome === 'on') done.set(own, { submissionId: decision.submission.id, hash: decision.submission.hash });
    const opens = next < steps.length ? opening(next, at, decision.outcome === 'back' ? { step: own, submissionId: decision.submission.id, hash: decision.submission.hash } : null) : null;
    const written = await write({ case: input, sequence, prevHash: hash, at, decided: { step: current.step, decision }, opens, wakeAt: opens?.reminders[0]?.at ?? null });
    hash = written.hash;
    open = opens;
    ended = opens === null;
    const given = answer();
    answers.set(decision.key, { bodyHash: decision.bodyHash, answer: given });
    return given;
  }

  setHandler(decideUpdate, (decision) => {
    const mine = busy.then(() => answers.get(decision.key)?.answer ?? transition(decision));
    busy = mine.catch(() => undefined);
    return mine;
  }, {
    validator: (decision) => {
      const known = answers.get(decision.key);
      if (known) {
        if (known.bodyHash !== decision.bodyHash) throw refuse('key-conflict');
        return;
      }
      if (!open || open.id !== decision.taskId) throw refuse('task-closed');
      if (open.signs && open.signs.hash !== decision.signedHash) throw refuse('signature-stale');
    },
  });

  const first = opening(0, now(), null);
  hash = (await write({ case: input, sequence, prevHash: hash, at: now(), decided: null, opens: first, wakeAt: first.reminders[0]?.at ?? null })).hash;
  open = first;

  // One timer for the case, set again when it fired or when something is due earlier: cheaper than one for every task,
  // cancelled when the task closes. A timer that is not needed any more fires and finds nothing due.
  const nextReminder = (): Reminder | undefined => open?.reminders[0];
  const isEnded = (): boolean => ended;
  let armedFor: string | null = null;
  let rung = false;
  const isEarlier = (): boolean => {
    const at = nextReminder()?.at;
    return at !== undefined && (armedFor === null || at < armedFor);
  };
  const arm = (at: string): void => {
    armedFor = at;
    void sleep(Math.max(1, Date.parse(at) - Date.now())).then(() => {
      if (armedFor === at) armedFor = null;
      rung = true;
    });
  };
  while (!isEnded()) {
    const next = nextReminder();
    if (next && isEarlier()) arm(next.at);
    await condition(() => rung || isEnded() || isEarlier());
    rung = false;
    const due = nextReminder();
    if (due && due.at <= now()) {
      await remind({ tenant: input.tenant, taskId: due.taskId, at: now() });
      open?.reminders.shift();
    }
  }
  await condition(allHandlersFinished);
}
