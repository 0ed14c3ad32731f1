import type { DesignDetail, DesignKind, DesignSummary } from '../../domain/contracts/studio-api';
import { shippedProcedures } from '../../domain/procedures';
import { directiveProcedure } from '../../domain/procedures/directive';
import { safeSchoolProcedure } from '../../domain/procedures/safe-school';
import { shippedForms } from '../../forms';
import type { FormComponent, FormDefinition } from '../../forms/types';
import { procedureImpact, procedureProblems, procedureRehearsal, procedureUsage, toBePublished } from './fake-procedures';

/** Designs for looking at the studio without a server. What is saved stays while the development server runs. */
const now = Date.now();
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const field = (index: number): FormComponent => ({ type: 'textfield', key: `truong${index}`, label: `Trường thứ ${index}`, input: true, validate: { maxLength: 200 } });

/** As many parts as a large form has, in sections of twenty. */
const large: FormDefinition = {
  key: 'bieu-mau-lon', version: 1, title: { vi: 'Biểu mẫu 300 phần', en: 'Form of 300 parts' }, description: { vi: '', en: '' }, rules: [], facts: [], english: {}, prefill: [],
  components: Array.from({ length: 15 }, (_, section) => ({ type: 'panel', key: `muc${section}`, title: `Mục ${section + 1}`, label: `Mục ${section + 1}`, input: false, components: Array.from({ length: 19 }, (_none, index) => field(section * 19 + index)) })),
};
const faulty: FormDefinition = { ...large, key: 'con-loi', title: { vi: 'Phiếu còn chỗ sai', en: 'Form with faults' }, components: [{ ...field(1), conditional: { show: true, conjunction: 'all', conditions: [{ component: 'khongCo', operator: 'isNotEmpty' }] } }, { ...field(2), validate: { minLength: 9, maxLength: 3 } }] };

interface Kept { kind: DesignKind; key: string; definition: { title: { vi: string; en: string } }; draft: { revision: number; at: string; by: string; state: 'open' | 'in-review' | 'approved' } | null; latest: number | null; retired: boolean; editor: string | null; /** What is published, where it is not what ships. */ published?: Kept['definition'] }

const designs = new Map<string, Kept>();
const put = (kept: Kept) => designs.set(`${kept.kind}/${kept.key}`, kept);
for (const definition of shippedForms) put({ kind: 'form', key: definition.key, definition, draft: null, latest: 1, retired: false, editor: null });
for (const definition of shippedProcedures) put({ kind: 'procedure', key: definition.key, definition, draft: null, latest: definition.version, retired: false, editor: null });
put({ kind: 'form', key: large.key, definition: large, draft: { revision: 3, at: ago(30), by: 'Nguyễn Thị Thanh Hà', state: 'open' }, latest: null, retired: false, editor: null });
put({ kind: 'form', key: faulty.key, definition: faulty, draft: { revision: 1, at: ago(300), by: 'Trần Quốc Bảo', state: 'in-review' }, latest: null, retired: false, editor: null });
put({ ...designs.get('form/plan')!, draft: { revision: 7, at: ago(12), by: 'Trần Quốc Bảo', state: 'approved' } });
put({ ...designs.get('form/remedy')!, draft: { revision: 2, at: ago(2), by: 'Trần Quốc Bảo', state: 'open' }, editor: 'Trần Quốc Bảo' });
put({ ...designs.get('form/recheck')!, retired: true });
const publishedBefore: Kept['definition'] = { ...directiveProcedure, ...{ key: toBePublished.key } };
put({ kind: 'procedure', key: toBePublished.key, definition: toBePublished, published: publishedBefore, draft: { revision: 4, at: ago(20), by: 'Trần Quốc Bảo', state: 'approved' }, latest: 1, retired: false, editor: null });

function summaryOf({ kind, key, definition, draft, latest, retired, editor }: Kept): DesignSummary {
  return {
    kind, key, title: definition.title, latestVersion: latest, retired, runningCases: kind === 'procedure' ? 12 : null, editing: editor ? { personName: editor, mine: false, until: ago(-1) } : null,
    draft: draft && { revision: draft.revision, changedAt: draft.at, changedByName: draft.by, state: draft.state },
  };
}

function detailOf(kept: Kept): DesignDetail {
  const { draft, latest } = kept;
  const review = draft && draft.state !== 'open' ? { state: draft.state === 'approved' ? 'approved' as const : 'asked' as const, askedByName: draft.by, askedAt: draft.at, note: 'Xin xem giúp phần mô hình.', answeredByName: draft.state === 'approved' ? 'Lê Minh Tâm' : null, answeredAt: draft.state === 'approved' ? draft.at : null, answerNote: null } : null;
  return {
    ...summaryOf(kept), can: { write: true, review: true, publish: true },
    draft: draft && { revision: draft.revision, changedAt: draft.at, changedByName: draft.by, state: draft.state, changedByMe: false, basedOn: latest, definition: kept.definition, review },
    versions: latest === null ? [] : [{ version: latest, hash: 'a1'.repeat(32), publishedAt: ago(90_000), publishedByName: null, retiredAt: kept.retired ? ago(500) : null }],
  };
}

export const designSummaries = (url: URL): DesignSummary[] => {
  const wanted = (url.searchParams.get('q') ?? '').toLowerCase();
  return [...designs.values()].map(summaryOf).filter(({ kind, key, title }) => (!url.searchParams.has('kind') || url.searchParams.get('kind') === kind) && `${key} ${title.vi}`.toLowerCase().includes(wanted)).sort((a, b) => Number(b.draft !== null) - Number(a.draft !== null));
};

interface Answer { status: number; body?: unknown }
const ok = (body: unknown, status = 200): Answer => ({ status, body });
const problem = (status: number, code: string, title: string, params = {}): Answer => ({ status, body: { type: 'about:blank', title, status, code, instance: 'req-studio', ...params } });

/** Scenarios that were kept, by procedure and id. */
const scenarios = new Map<string, { id: string; title: string; revision: number; changedAt: string; changedByName: string; scenario: unknown }>();
const scenariosOf = (key: string) => [...scenarios].filter(([at]) => at.startsWith(`${key}/`)).map(([, kept]) => kept);

export function readDesign(kind: string, key: string, part: string, id = ''): Answer {
  const kept = designs.get(`${kind}/${key}`);
  if (!kept) return problem(404, 'not-found', 'Không có');
  if (part === '') return ok(detailOf(kept));
  if (part === 'versions') return ok({ version: kept.latest, hash: 'a1'.repeat(32), publishedAt: ago(90_000), publishedByName: null, definition: (kind === 'form' ? shippedForms : shippedProcedures).find((one) => one.key === key) ?? kept.published ?? kept.definition });
  if (part === 'publication') return ok(publicationOf(kept));
  if (part === 'usage') return ok({ items: kind === 'form' ? !shippedForms.some((one) => one.key === key) ? [] : [{ key: safeSchoolProcedure.key, title: safeSchoolProcedure.title, version: safeSchoolProcedure.version, latest: true, runningCases: 12, step: 'plan', stepTitle: { vi: 'Xây dựng kế hoạch', en: 'Draft the plan' }, as: 'form', usedVersion: 1 }] : procedureUsage(key), next: null });
  if (part === 'impact' && kind === 'procedure') return ok({ items: procedureImpact(key), next: null, totals: { cases: 15, units: 3, complete: true, versions: [{ key, version: 1, cases: 15 }] } });
  if (part === 'revisions') return id ? ok({ revision: Number(id), at: ago(60), byName: 'Trần Quốc Bảo', definition: kept.published ?? kept.definition }) : ok({ items: [3, 2, 1].map((back, index) => ({ revision: back, at: ago(30 + index * 60), byName: index === 1 ? 'Nguyễn Thị Thanh Hà' : 'Trần Quốc Bảo' })), next: null });
  if (part === 'scenarios') return id ? ok(scenarios.get(`${key}/${id}`)) : ok({ items: scenariosOf(key), next: null });
  return ok({ items: [], next: null, totals: null });
}

/** What publishing would meet; the walk of a procedure is the real one. */
const publicationOf = ({ kind, key, definition, draft, latest }: Kept) => {
  const problems = kind === 'procedure' ? procedureProblems(definition) : [];
  const sound = kind === 'procedure' && problems.every(({ severity }) => severity !== 'error');
  return { revision: draft?.revision ?? 0, version: (latest ?? 0) + 1, problems, rehearsal: sound ? procedureRehearsal(definition, scenariosOf(key)) : null };
};

const step = (kept: Kept, more: Partial<NonNullable<Kept['draft']>>): Answer => {
  kept.draft = { revision: kept.draft?.revision ?? 1, at: new Date().toISOString(), by: 'Nguyễn Thị Thanh Hà', state: 'open', ...kept.draft, ...more };
  return ok(detailOf(kept));
};

/** What the pages send, all kinds of requests in one. */
interface Sent { kind: DesignKind; key: string; title: { vi: string; en: string }; from: { key?: string; definition?: Kept['definition'] }; definition: Kept['definition']; take: boolean; verdict: 'approve' | 'return'; scenario: unknown; acknowledgedMisses?: string[] }

/** «CONFLICT» in the title makes saving answer that somebody else has changed it, «OFFLINE» that nobody answers. */
export function writeDesign(method: string, kind: DesignKind, key: string, part: string, body: Sent, id = ''): Answer {
  if (!key) {
    const { definition } = body.from;
    const blank: FormDefinition = { key: body.key, version: 1, title: body.title, description: { vi: '', en: '' }, components: [], rules: [], facts: [], english: {}, prefill: [] };
    const made: Kept = { kind: body.kind, key: body.key, definition: definition ?? { ...(designs.get(`${body.kind}/${body.from.key ?? ''}`)?.definition ?? blank), ...{ key: body.key, title: body.title } }, draft: { revision: 1, at: new Date().toISOString(), by: 'Nguyễn Thị Thanh Hà', state: 'open' }, latest: null, retired: false, editor: null };
    put(made);
    return ok(detailOf(made), 201);
  }
  const kept = designs.get(`${kind}/${key}`);
  if (!kept) return problem(404, 'not-found', 'Không có');
  switch (`${method} ${part}`) {
    case 'PUT draft': {
      const { definition } = body;
      if (definition.title.vi.includes('OFFLINE')) return problem(503, 'engine-unavailable', 'Tạm gián đoạn');
      if (definition.title.vi.includes('CONFLICT')) {
        step(kept, { revision: (kept.draft?.revision ?? 0) + 1, by: 'Trần Quốc Bảo' });
        return problem(409, 'draft-changed', 'Bản nháp đã đổi', { params: { changedByName: 'Trần Quốc Bảo', changedAt: ago(1) } });
      }
      kept.definition = definition;
      step(kept, { revision: (kept.draft?.revision ?? 0) + 1, at: new Date().toISOString(), state: 'open' });
      return ok({ revision: kept.draft!.revision, savedAt: kept.draft!.at, problems: kind === 'procedure' ? procedureProblems(definition) : [] });
    }
    case 'PUT editing': {
      if (body.take) kept.editor = null;
      return ok({ editing: { personName: kept.editor ?? 'Nguyễn Thị Thanh Hà', mine: kept.editor === null, until: ago(-1) }, mine: kept.editor === null });
    }
    case 'PUT scenarios': {
      const made = { id, title: body.title as unknown as string, revision: 1, changedAt: new Date().toISOString(), changedByName: 'Nguyễn Thị Thanh Hà', scenario: body.scenario };
      scenarios.set(`${key}/${id}`, made);
      return ok(made);
    }
    case 'DELETE scenarios': scenarios.delete(`${key}/${id}`); return { status: 204 };
    case 'POST review-request': return step(kept, { state: 'in-review' });
    case 'POST review': return step(kept, { state: body.verdict === 'approve' ? 'approved' : 'open' });
    case 'POST publication': {
      const needed = publicationOf(kept).rehearsal?.walk?.missed.filter((miss) => miss.needed && !(body.acknowledgedMisses ?? []).includes(miss.id)) ?? [];
      if (needed.length > 0) return problem(422, 'rehearsal-red', 'Chưa thể ban hành vì diễn tập chưa đạt.', { params: { misses: needed.map(({ id }) => id).join(' ') } });
      kept.published = kept.definition; kept.draft = null; kept.latest = (kept.latest ?? 0) + 1;
      return ok({ version: kept.latest, hash: 'b2'.repeat(32), repeated: false, warnings: [] });
    }
    case 'POST retirement': kept.retired = true; return ok(detailOf(kept));
    case 'DELETE retirement': kept.retired = false; return ok(detailOf(kept));
    case 'POST restoration': return step(kept, { revision: (kept.draft?.revision ?? 0) + 1 });
    case 'DELETE draft': kept.draft = null; return { status: 204 };
    default: return { status: 204 };
  }
}
