import type { Session } from '../../domain/contracts/api';
import type { SandboxDetail, SandboxStart, SandboxSummary } from '../../domain/contracts/sandbox-api';
import { shippedProcedures } from '../../domain/procedures';
import { sandboxWorld } from '../../domain/sandbox/sandbox-world';
import { roleTitle } from '../../domain/timeline/titles';
import * as data from './fake-data';

/** Sandboxes for looking at their pages without a server: one that runs, one whose data were removed. */
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

interface Answer { status: number; body?: unknown }
const ok = (body: unknown, status = 200): Answer => ({ status, body });
const missing: Answer = { status: 404, body: { type: 'about:blank', title: 'Không có', status: 404, code: 'not-found', instance: 'req-sandbox' } };

function sandboxOf(id: string, procedure: string, source: SandboxSummary['source'], minutes: number): SandboxDetail {
  const definition = shippedProcedures.find(({ key }) => key === procedure) ?? shippedProcedures[0]!;
  const world = sandboxWorld([definition]);
  return {
    id, procedure, title: definition.title, source, version: definition.version + (source.kind === 'draft' ? 1 : 0), state: 'running', startedByName: 'Trần Quốc Bảo', startedAt: ago(minutes), cases: { open: 1, ended: 0 },
    caseId: 'c-1', subjectUnitName: world.units[0]?.name ?? '', mails: 2,
    people: world.people.slice(0, 12).map(({ id: personId, name, seats: [seat] }, at) => ({ id: personId, name, roleTitle: roleTitle(seat?.role ?? ''), unitName: world.units.find((unit) => unit.id === seat?.unitId)?.name ?? '', openTasks: at === 0 ? 1 : 0 })),
    visits: [{ personName: world.people[0]?.name ?? '', byName: 'Trần Quốc Bảo', at: ago(minutes - 1) }], clearing: null,
  };
}

const sandboxes = new Map<string, SandboxDetail>();
let played: { id: string; personId: string } | null = null;

/** Those of a procedure; it has two when they are first asked for. */
export function sandboxesOf(procedure: string): SandboxSummary[] {
  if (![...sandboxes.values()].some((one) => one.procedure === procedure)) {
    const old = sandboxOf(`old-${procedure}`, procedure, { kind: 'version', version: 1 }, 3_000);
    sandboxes.set(old.id, { ...old, state: 'cleared', cases: { open: 0, ended: 0 }, people: [], mails: 0, clearing: { byName: 'Trần Quốc Bảo', at: ago(2_800), removed: 214, total: 214 } });
    const running = sandboxOf(`run-${procedure}`, procedure, { kind: 'draft', revision: 4 }, 40);
    sandboxes.set(running.id, running);
  }
  return [...sandboxes.values()].filter((one) => one.procedure === procedure).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

export function readSandbox(id: string, part: string): Answer {
  const found = sandboxes.get(id);
  if (!found) return missing;
  return ok(part === 'mails' ? { items: data.mails.slice(0, found.mails), next: null } : found);
}

export function writeSandbox(method: string, id: string, part: string, body: unknown): Answer {
  if (method === 'POST') {
    const { procedure, source } = body as SandboxStart;
    const made = sandboxOf(`s${sandboxes.size}`, procedure, source, 0);
    sandboxes.set(made.id, made);
    return ok(made, 201);
  }
  const found = sandboxes.get(id);
  if (!found) return missing;
  if (part === 'session') {
    played = { id, personId: (body as { personId: string }).personId };
    return ok(playedSession());
  }
  const clearing: SandboxDetail = { ...found, state: 'clearing', people: [], clearing: { byName: 'Trần Quốc Bảo', at: ago(0), removed: 80, total: 214 } };
  sandboxes.set(id, { ...clearing, state: 'cleared', cases: { open: 0, ended: 0 }, mails: 0, clearing: { ...clearing.clearing!, removed: 214 } });
  return ok(clearing);
}

export const leaveRole = (): void => { played = null; };

/** Who is signed in: the pretend person, while one is played. */
export function playedSession(): Session {
  const sandbox = played && sandboxes.get(played.id);
  const person = sandbox?.people.find(({ id }) => id === played?.personId);
  if (!sandbox || !person) return data.session;
  const { id, name, roleTitle: role, unitName } = person;
  return {
    person: { id, name, email: `${id}@thu-nghiem.invalid`, title: role.vi }, can: ['inbox', 'mailbox'], demo: true, locale: 'vi',
    seats: [{ role: 'drafter', roleTitle: role, unitId: 'u', unitName, unitKind: 'school', onBehalfOfName: null }],
    sandbox: { id: sandbox.id, procedure: sandbox.procedure, title: sandbox.title, behindName: 'Trần Quốc Bảo' },
  };
}
