import type { Connect, Plugin } from 'vite';
import * as data from './fake-data';
import { exampleSchool } from './fake-procedures';
import { choices } from './fake-choices';
import { designSummaries, readDesign, writeDesign } from './fake-designs';
import { leaveRole, playedSession, readSandbox, sandboxesOf, writeSandbox } from './fake-sandboxes';
import { packages, procedureXml } from './fake-packages';
import { allTasks, deadlineReason, orderedCase, orderedTask } from './fake-orders';

/**
 * Answers /api/v1 in the development server from canned data; the production build never sees it.
 * Decisions: the comment "503" (twice), "409", "422" or "500" makes it answer so.
 */
const tries = new Map<string, number>();

const problem = (status: number, code: string, title: string, more: object = {}) => ({ status, body: { type: 'about:blank', title, status, code, instance: 'req-7f3a9c', ...more } });
const page = (items: readonly unknown[], url: URL) => {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 20);
  return { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null };
};
const ok = (body: unknown, status = 200) => ({ status, body });
type Reply = { status: number; body?: unknown; cookie?: string };
const COOKIE = 'lienky_fake';

function read(url: URL, signedIn: boolean): Reply {
  const path = url.pathname.replace('/api/v1', '');
  const [, area = '', id = '', part = '', more = ''] = path.split('/').map(decodeURIComponent);
  if (path === '/demo/people') return ok({ items: data.people });
  if (area === 'verify') return id === 'UNKNOWN1' ? problem(404, 'not-found', 'Không có') : ok(data.verification(id));
  if (!signedIn) return problem(401, 'not-signed-in', 'Bạn chưa đăng nhập');
  if (area === 'org' && id === 'units') return ok(exampleSchool);
  if (path.endsWith('/impact/units')) return ok(page(data.units.slice(0, 9).map((unit) => ({ unitId: unit.id, unitName: unit.name, cases: 1 })), url));
  if (id === 'choices') return ok(page(choices(area, url), url));
  if (area === 'designs') return id ? readDesign(id, part, more, url.pathname.split('/').at(7)) : ok(page(designSummaries(url), url));
  switch (`${area}/${part}`) {
    case 'session/': return ok(playedSession());
    case 'sandboxes/': return id ? readSandbox(id, '') : ok(page(sandboxesOf(url.searchParams.get('procedure') ?? ''), url));
    case 'sandboxes/mails': return readSandbox(id, 'mails');
    case 'startable/': return ok(page(data.startable, url));
    case 'inbox/': return ok(page(url.searchParams.get('state') === 'done' ? data.tasks.slice(0, 3).map((task) => ({ ...task, status: 'decided', outcome: 'submit', closedAt: task.openedAt })) : allTasks, url));
    case 'tasks/': { const detail = orderedTask(id); return detail ? ok(detail) : problem(404, 'not-found', 'Không có'); }
    case 'tasks/deadline': return ok(deadlineReason(id));
    case 'cases/': return id === 'missing' ? problem(404, 'not-found', 'Không có') : ok(orderedCase(id));
    case 'cases/timeline': return ok(page(data.timeline, url));
    case 'directives/': return ok(id ? data.directiveDetail(id) : page(data.directives, url));
    case 'directives/schools': return ok(page(data.directiveSchools, url));
    case 'supervise/': return id === 'summary' ? ok(data.supervise) : ok(page(data.overdue, url));
    case 'mailbox/': return ok(id ? data.mails.find((mail) => mail.id === id) : page(data.mails, url));
    case 'units/': return ok(page(data.units, url));
    default: return problem(404, 'not-found', 'Không có');
  }
}

function decide(body: { comment?: string; outcome: string }, id: string, key: string): Reply {
  tries.set(key, (tries.get(key) ?? 0) + 1);
  if (body.comment === '409') return problem(409, 'task-closed', 'Việc đã đóng');
  if (body.comment === '500') return problem(500, 'internal', 'Lỗi hệ thống');
  if (body.comment === '503' && tries.get(key)! < 3) return problem(503, 'engine-unavailable', 'Tạm gián đoạn', { retryAfterSeconds: 5 });
  if (body.comment === '422') return problem(422, 'validation-failed', 'Chưa hợp lệ', { problems: [{ pointer: '/data/models/0/name', code: 'required', message: '«Tên mô hình» (dòng 1): còn thiếu.' }, { pointer: '/comment', code: 'required', message: 'Hãy ghi lý do.' }] });
  return ok({ caseId: 'c-1', sequence: 4, status: 'open', outcome: null, repeated: false, tasks: data.tasks.filter(({ step }) => step.endsWith('signature')).map((task, i) => ({ id: task.id, step: task.step, title: task.title, role: task.role, unitId: task.unitId, unitName: task.unitName, mine: i === 1 && id !== task.id })) });
}

function write(method: string, url: URL, body: never, key: string): Reply {
  const [, area = '', id = '', part = '', more = ''] = url.pathname.replace('/api/v1', '').split('/');
  if (area === 'designs') return writeDesign(method, id as 'form', part, more, body, url.pathname.split('/').at(7));
  if (area === 'sandboxes') return writeSandbox(method, decodeURIComponent(id), part, body);
  if (area === 'sandbox-session') {
    leaveRole();
    return { status: 204 };
  }
  if (area === 'session') {
    if (method === 'DELETE') return { status: 204, cookie: `${COOKIE}=; Path=/; Max-Age=0` };
    return (body as { password: string }).password === 'demo' ? { ...ok(data.session), cookie: `${COOKIE}=1; Path=/` } : problem(401, 'wrong-credentials', 'Sai mật khẩu');
  }
  if (part === 'draft') return ok({ savedAt: new Date().toISOString() });
  if (part === 'decision') return decide(body, id, key);
  if (['extension', 'deadline', 'pause', 'resume', 'recall'].includes(part)) return decide({ comment: (body as { reason: string }).reason, outcome: part }, id, key);
  if (part === 'correction') return ok({ ...(decide({ outcome: part }, id, key).body as object), revoked: [{ id: 'doc-1', number: '05/KH-THCSBA', title: { vi: 'Kế hoạch đã ký liên tịch', en: 'Co-signed plan' } }] });
  if (area === 'cases' && id === '') return ok({ caseId: 'c-1', taskId: 't-draft' }, 201);
  if (area === 'files') return ok({ fileId: `f${Date.now()}`, name: 'Tệp mới.pdf', size: 52_000, type: 'application/pdf' }, 201);
  return { status: 204 };
}

type Request = Parameters<Connect.NextHandleFunction>[0];
type Response = Parameters<Connect.NextHandleFunction>[1];

async function bodyOf(request: Request): Promise<never> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return (request.headers['content-type']?.startsWith('application/json') && text ? JSON.parse(text) : {}) as never;
}

/** What is a file, or about one; null for everything else. */
async function fileAnswer(request: Request, url: URL, method: string) {
  const path = url.pathname.replace('/api/v1', '');
  const [, key] = /^\/designs\/procedure\/([^/]+)\/bpmn$/.exec(path) ?? [];
  if (key) return procedureXml(key, url.searchParams.get('language') === 'en' ? 'en' : 'vi');
  return method === 'POST' && /^\/design-(packages|imports)\//.test(path) ? packages(path, await bodyOf(request)) : null;
}

async function answer(request: Request, response: Response): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://fake');
  const method = request.method ?? 'GET';
  const file = await fileAnswer(request, url, method);
  if (file) {
    response.statusCode = file.status;
    response.setHeader('Content-Type', file.status < 400 ? 'application/json' : 'application/problem+json');
    response.end(file.text ?? JSON.stringify(file.body));
    return;
  }
  const { status, body, cookie } = method === 'GET' ? read(url, (request.headers.cookie ?? '').includes(COOKIE)) : write(method, url, await bodyOf(request), String(request.headers['idempotency-key']));
  response.statusCode = status;
  if (cookie) response.setHeader('Set-Cookie', cookie);
  response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

const serve: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url?.startsWith('/api/v1/')) void answer(request, response);
  else next();
};

/** The policy of production, so that a built page shows here what it would break there. */
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self'";
const withPolicy: Connect.NextHandleFunction = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', policy);
  next();
};

export function fakeApi(): Plugin {
  return {
    name: 'lienky-fake-api',
    apply: 'serve',
    configureServer: ({ middlewares }) => { middlewares.use(serve); },
    configurePreviewServer: ({ middlewares }) => { middlewares.use(withPolicy).use(serve); },
  };
}
