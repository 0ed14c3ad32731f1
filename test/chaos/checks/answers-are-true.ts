import { recordId } from '../../../domain/contracts/records';
import type { Database } from '../../../server/mongo/database';
import type { Asked, Ledger } from '../ledger';
import { checkOf, type Check } from './check';
import type { JournalDigest } from './journal-digest';

/**
 * Every acknowledged decision, reminder and start stands in a journal exactly once, as it was asked and where the
 * answer said; what was refused stands in none; and nothing stands there that nobody asked for.
 */
export async function answersAreTrue(database: Database, tenant: string, ledger: Ledger, digest: JournalDigest): Promise<Check[]> {
  const faults = ledger.asked.flatMap((asked) => (asked.kind === 'start' ? startFaults(asked, digest) : asked.kind === 'nudge' ? nudgeFaults(asked, digest) : decisionFaults(asked, digest)));
  const granted = new Map(ledger.asked.flatMap((asked) => (asked.kind === 'decision' && asked.told?.kind === 'yes' ? [[asked.taskId ?? '', asked]] : [])));
  for (const taskId of digest.decided.keys()) if (!granted.has(taskId)) faults.push(`a decision of task ${taskId} stands in the journal and nobody was told so`);
  faults.push(...(await otherWords(database, tenant, granted, digest)));
  return [
    checkOf('acknowledged-once', { vi: 'quyết định đã xác nhận có trong sổ đúng một lần', en: 'acknowledged decisions are in a journal exactly once' }, ledger.acknowledged, faults),
    checkOf('answers-consistent', { vi: 'không có câu trả lời mâu thuẫn', en: 'no contradictory answers' }, ledger.asked.length, ledger.oddities),
  ];
}

function decisionFaults(asked: Asked, { decided }: JournalDigest): string[] {
  const { taskId, told, outcome, personId, key } = asked;
  const what = `${outcome} of task ${taskId} (key ${key})`;
  if (told === null) return [`${what} was never answered`];
  // A refused one that stands there after all is found by its words.
  if (told.kind === 'no') return [];
  const [only, ...more] = decided.get(taskId ?? '') ?? [];
  if (!only || more.length > 0) return [`${what} was acknowledged and stands in the journal ${only ? more.length + 1 : 0} times`];
  const fits = only.personId === personId && only.outcome === outcome && only.sequence === told.sequence && only.caseId === told.caseId;
  return fits ? [] : [`${what} was acknowledged as ${JSON.stringify(told)} and stands as ${JSON.stringify(only)}`];
}

/** The office reminds of a task once. */
function nudgeFaults({ taskId, told, key }: Asked, { nudged }: JournalDigest): string[] {
  const times = nudged.get(taskId ?? '')?.length ?? 0;
  if (told === null) return [`nudge ${key} of task ${taskId} was never answered`];
  return times === (told.kind === 'yes' ? 1 : 0) ? [] : [`nudge ${key} of task ${taskId} was answered ${told.kind} and stands in the journal ${times} times`];
}

function startFaults({ told, key, personId }: Asked, { opened }: JournalDigest): string[] {
  if (told === null) return [`start ${key} was never answered`];
  if (told.kind === 'no') return [];
  return opened.get(told.caseId) === personId ? [] : [`start of ${told.caseId} was acknowledged and no journal tells of it`];
}

const PAGE = 500;

/** The submission behind a decision is there, with what the person wrote when it was acknowledged. */
async function otherWords(database: Database, tenant: string, granted: ReadonlyMap<string, Asked>, { decided }: JournalDigest): Promise<string[]> {
  const wanted = [...decided].flatMap(([taskId, told]) => told.map(({ submissionId }) => ({ taskId, id: submissionId ?? '' })));
  const faults: string[] = [];
  for (let from = 0; from < wanted.length; from += PAGE) {
    const page = wanted.slice(from, from + PAGE);
    const found = await database.submissions.find({ _id: { $in: page.map(({ id }) => recordId(tenant, id)) } }, { projection: { id: 1, comment: 1 } }).toArray();
    const comments = new Map(found.map(({ id, comment }) => [id, comment]));
    for (const { taskId, id } of page) {
      const asked = granted.get(taskId);
      if (asked && comments.get(id) !== asked.words) faults.push(`what was written for task ${taskId} is ${comments.has(id) ? 'not what stands in its submission' : 'gone'}`);
    }
  }
  return faults;
}
