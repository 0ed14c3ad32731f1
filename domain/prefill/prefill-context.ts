import { dayOfInstant } from '../deadline';
import type { Scalar } from '../logic/evaluate';
import { reportPeriod } from '../procedures/periodic-report';
import { tasksOf, type CaseState, type ProcessDefinition } from '../process';

/** What a case knows when a task opens. Every member may be left out: what a form takes from it then stays empty. */
export interface PrefillContext {
  /** `yyyy-MM-dd` in Asia/Ho_Chi_Minh. */
  today?: string;
  year?: number;
  /** The unit that the case is about, and what it is called. */
  unit?: string;
  unitName?: string;
  /** Who opens the form. */
  person?: string;
  personName?: string;
  /** What was last answered in earlier steps of the case, by the key of the form. */
  answers?: Record<string, Data>;
  /** Who co-signs, and their ids in signing order. */
  parties?: { unit: string; representative?: string }[];
  partyUnits?: string[];
  facts?: Readonly<Record<string, Scalar>>;
  /** Year of the task's last day: when what it plans is to be done. */
  dueYear?: number;
  /** What a report that is asked for when the task opens covers. */
  period?: { kind: string; year: number };
  /**
   * Data of earlier forms that a later one starts from: `openFindings` are the rows the last (re-)inspection left open;
   * the models are those of the plan that this case, or the case it came from, rests on, the first of them by name and content.
   */
  previous?: { openFindings?: { what: string }[]; models?: { name: string; count: number }[]; modelName?: string; modelSummary?: string };
}

type Data = Readonly<Record<string, unknown>>;
type Steps = CaseState['steps'];

/** An answer as somebody sent it. */
export interface SentAnswer { id: string; form: { key: string } | null; data: Data; at: string }

/** A form that somebody opens, with what was looked up about its case: the server reads it from the database, a rehearsal from its pretend world. */
export interface OpenedForm {
  /** Now, UTC. */
  at: string;
  personId: string;
  unitName?: string | undefined;
  personName?: string | undefined;
  definition: ProcessDefinition;
  held: { subjectUnitId: string; parties: Readonly<Record<string, string>>; state: Pick<CaseState, 'facts' | 'steps'> };
  task: { step: string; openedAt: string; dueAt: string | null };
  /** Who holds a seat today, by name; of several the first. */
  holderName: (seat: SigningSeat) => string | null | undefined;
  /** The steps of the case that this one follows up. */
  parentSteps?: Steps | undefined;
  /** Answers that count now, of this case and of the one it follows up, as far as the form takes anything from them. */
  answers: readonly SentAnswer[];
}

/** Ids of the answers that count now in a case. A step sent back and not yet taken again still has its last one. */
export const answerIds = (steps: Steps): string[] => Object.values(steps).flatMap(({ submission }) => submission?.id ?? []);

export interface SigningSeat { unit: string; role: string }

/** The seats of everybody who signs what this step signs, each unit once, in the order of the steps. */
export function signingSeats(definition: ProcessDefinition, parties: Readonly<Record<string, string>>, step: string): SigningSeat[] {
  const tasks = tasksOf(definition);
  const signed = tasks.find(({ key }) => key === step)?.signs;
  if (!signed) return [];
  const seats = new Map<string, SigningSeat>();
  for (const { signs, seat } of tasks) {
    const unit = signs === signed ? parties[seat.party] : undefined;
    if (unit && !seats.has(unit)) seats.set(unit, { unit, role: seat.role });
  }
  return [...seats.values()];
}

/** What a new form can be filled with: whatever the form takes from it, the same in a real case and in a rehearsal. */
export function prefillContext({ at, personId, unitName, personName, definition, held, task, holderName, parentSteps = {}, answers }: OpenedForm): PrefillContext {
  const today = dayOfInstant(at);
  const { facts, steps } = held.state;
  const seats = signingSeats(definition, held.parties, task.step);
  const sent = [...answers].sort(earlierFirst);
  return {
    today,
    year: typeof facts.year === 'number' ? facts.year : Number(today.slice(0, 4)),
    unit: held.subjectUnitId,
    person: personId,
    ...(unitName !== undefined && { unitName }),
    ...(personName !== undefined && { personName }),
    answers: Object.fromEntries(of(steps, sent).flatMap(({ form, data }) => (form ? [[form.key, data]] : []))),
    parties: seats.map((seat) => {
      const representative = holderName(seat);
      return { unit: seat.unit, ...(representative && { representative }) };
    }),
    partyUnits: seats.map(({ unit }) => unit),
    facts,
    period: reportPeriod(dayOfInstant(task.openedAt)),
    ...(task.dueAt !== null && { dueYear: Number(dayOfInstant(task.dueAt).slice(0, 4)) }),
    previous: { openFindings: openFindings(definition, steps, sent), ...plannedModels(of(steps, sent), of(parentSteps, sent)) },
  };
}

/** Of the same moment (a rehearsal's clock stands still between acts) in the order given: as they were sent. */
const earlierFirst = (a: SentAnswer, b: SentAnswer): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

function of(steps: Steps, sent: readonly SentAnswer[]): SentAnswer[] {
  const ids = new Set(answerIds(steps));
  return sent.filter(({ id }) => ids.has(id));
}

type Row = Record<string, unknown>;
const rowsOf = (list: unknown): Row[] => (Array.isArray(list) ? list.filter((row): row is Row => row !== null && typeof row === 'object') : []);

/** The models of the plan behind a case: its own, or that of the case it follows up. */
function plannedModels(own: readonly SentAnswer[], parents: readonly SentAnswer[]): Pick<NonNullable<PrefillContext['previous']>, 'models' | 'modelName' | 'modelSummary'> {
  const isPlan = ({ form }: SentAnswer): boolean => form?.key === 'plan';
  const plan = own.findLast(isPlan) ?? parents.findLast(isPlan);
  const named = rowsOf(plan?.data.models).flatMap(({ name, summary }) => (typeof name === 'string' ? [{ name, summary }] : []));
  const [first] = named;
  return { models: named.map(({ name }) => ({ name, count: 1 })), ...(first && { modelName: first.name, ...(typeof first.summary === 'string' && { modelSummary: first.summary }) }) };
}

/** How each kind of visit names what is left to mend. */
const leftOpenBy = new Map<string, (data: Data) => unknown[]>([
  ['inspection', ({ findings }) => rowsOf(findings).map((row) => row.what)],
  ['recheck', ({ findings }) => rowsOf(findings).filter((row) => row.status === 'open').map((row) => row.finding)],
]);

/** What the latest visit left open; a visit that was only sent back has no rows and does not count. */
function openFindings(definition: ProcessDefinition, steps: Steps, sent: readonly SentAnswer[]): { what: string }[] {
  const visits = tasksOf(definition).flatMap(({ key, form }) => {
    const record = steps[key];
    const leftOpen = form && leftOpenBy.get(form.key);
    return leftOpen && record?.submission ? [{ leftOpen, at: record.completedAt, place: sent.findIndex(({ id }) => id === record.submission?.id) }] : [];
  });
  const latest = visits.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.place - a.place))[0];
  const answer = latest && sent[latest.place];
  return answer ? latest.leftOpen(answer.data).flatMap((what) => (typeof what === 'string' ? [{ what }] : [])) : [];
}
