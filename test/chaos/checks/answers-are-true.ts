import { recordId } from '../../../domain/contracts/records';
import type { Database } from '../../../server/mongo/database';
import type { Asked, Ledger } from '../ledger';
import type { Seeded } from '../seeded';
import { checkOf, type Check } from './check';
import type { JournalDigest, Told } from './journal-digest';

/**
 * Every acknowledged decision, reminder and start stands in a journal exactly once, as it was asked and where the
 * answer said; what was refused stands in none; and nothing stands there that nobody asked for.
 */
export async function answersAreTrue(database: Database, tenant: string, ledger: Ledger, seeded: Seeded, digest: JournalDigest): Promise<Check[]> {
  const faults = ledger.asked.flatMap((asked) => (asked.kind === 'start' ? startFaults(asked, digest) : taskFaults(asked, asked.kind === 'nudge' ? digest.nudged : digest.decided)));
  const askedFor = new Set(ledger.asked.map(({ kind, taskId }) => `${kind} ${taskId}`));
  for (const taskId of digest.decided.keys()) if (!askedFor.has(`decision ${taskId}`)) faults.push(`a decision of task ${taskId} stands in the journal and nobody took it`);
  faults.push(...(await lostWords(database, tenant, seeded, digest)));
  return [
    checkOf('acknowledged-once', { vi: 'quyết định đã xác nhận có trong sổ đúng một lần', en: 'acknowledged decisions are in a journal exactly once' }, ledger.acknowledged, faults),
    checkOf('answers-consistent', { vi: 'không có câu trả lời mâu thuẫn', en: 'no contradictory answers' }, ledger.asked.length, ledger.oddities),
  ];
}

function taskFaults({ kind, taskId, told, outcome, personId, key }: Asked, journal: ReadonlyMap<string, Told[]>): string[] {
  const standing = journal.get(taskId ?? '') ?? [];
  const what = `${kind} of task ${taskId} (key ${key})`;
  if (told === null) return [`${what} was never answered`];
  if (told.kind === 'no') return standing.length === 0 ? [] : [`${what} was refused with ${told.code} and stands in the journal`];
  const [only] = standing;
  if (!only || standing.length > 1) return [`${what} was acknowledged and stands in the journal ${standing.length} times`];
  const differs = only.personId !== personId || only.outcome !== outcome || (told.sequence !== null && (only.sequence !== told.sequence || only.caseId !== told.caseId));
  return differs ? [`${what} was acknowledged as ${JSON.stringify(told)} ${outcome} and stands as ${JSON.stringify(only)}`] : [];
}

function startFaults({ told, key, personId }: Asked, { opened }: JournalDigest): string[] {
  if (told === null) return [`start ${key} was never answered`];
  if (told.kind === 'no') return [];
  return opened.get(told.caseId) === personId ? [] : [`start of ${told.caseId} was acknowledged and no journal tells of it`];
}

const PAGE = 500;

/** The submission behind a decision is there, with what the person wrote. */
async function lostWords(database: Database, tenant: string, seeded: Seeded, { decided }: JournalDigest): Promise<string[]> {
  const wanted = [...decided].flatMap(([taskId, told]) => told.map(({ submissionId }) => ({ taskId, id: submissionId ?? '' })));
  const faults: string[] = [];
  for (let from = 0; from < wanted.length; from += PAGE) {
    const page = wanted.slice(from, from + PAGE);
    const found = await database.submissions.find({ _id: { $in: page.map(({ id }) => recordId(tenant, id)) } }, { projection: { id: 1, comment: 1 } }).toArray();
    const comments = new Map(found.map(({ id, comment }) => [id, comment]));
    for (const { taskId, id } of page) if (comments.get(id) !== seeded.key('words', taskId)) faults.push(`what was written for task ${taskId} is ${comments.has(id) ? 'not what stands in its submission' : 'gone'}`);
  }
  return faults;
}
