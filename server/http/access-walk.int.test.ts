import { accessTable, type Action } from '../../domain/access/access-table';
import { packDesign, type DesignPackage } from '../../domain/design-package';
import type { Role } from '../../domain/org/roles';
import { directiveProcedure } from '../../domain/procedures/directive';
import { provincialDirectiveProcedure } from '../../domain/procedures/provincial-directive';
import { safeSchoolProcedure } from '../../domain/procedures/safe-school';
import { seatKey } from '../../domain/contracts/records';
import { demoUnits } from '../demo/demo-units';
import { shippedForms } from '../../forms';
import { sampleSubmission } from '../../forms/samples';
import { apiRoutes, type OperationId } from './api-routes';
import type { Route } from './route';
import { ApiWorld, pdfBytes, Person } from './testing/api-world';

/**
 * Every route × every role × an object of one's own unit and one of another's. What is expected is derived
 * from the access table alone, so a route that forgets its filter fails here.
 */
let world: ApiWorld;
const OWN = 'thcs-binh-an';
const UNRELATED = 'thcs-tan-lap';
const STAND_IN = 'stand-in';
const roles = Object.keys(accessTable) as Role[];
const walkers = new Map<Role, Person>();

interface Objects { task: string; case: string; directive: string; document: string; file: string; mail: string; unit: string; person: string; substitution: string; operation: string }
let own: Objects;
let nobody: Objects;
let emptyPackage: DesignPackage;

/** The unit in which each role's walker sits: one that takes part in the own objects. */
const unitOf: Record<Role, string> = {
  specialist: 'so-gddt', head: 'so-gddt', 'education-inspector': 'so-gddt', supervisor: 'so-gddt', administrator: 'so-gddt', drafter: OWN, principal: OWN,
  officer: 'cong-an-binh-an', 'police-chief': 'cong-an-binh-an', 'police-inspector': 'cong-an-tinh', secretary: 'ban-chi-dao', 'committee-chair': 'ban-chi-dao', chairman: 'ubnd-tinh',
};

beforeAll(async () => {
  world = await ApiWorld.create();
  await prepareObjects();
  for (const role of roles) walkers.set(role, await walkerOf(role, unitOf[role]));
  await prepareStandIn();
  await prepareDesigns();
  await prepareSandboxes();
  emptyPackage = await packDesign({ made: '2026-03-02T02:00:00.000Z' });
}, 60_000);
afterAll(async () => { await world.close(); });

/** A person who holds this one seat and nothing else. */
async function walkerOf(role: Role, unitId: string, id = `walker.${role}.${unitId}`): Promise<Person> {
  const template = await world.database.people.findOne({ tenant: 'an-hoa' });
  await world.database.people.insertOne({ ...template!, _id: `an-hoa/${id}`, id, email: `${id}@demo.lienky.example`, name: id });
  await world.database.seats.insertOne({ _id: `an-hoa/${id}/${role}`, tenant: 'an-hoa', personId: id, unitId, role, seatKey: seatKey(unitId, role), from: '2020-01-01', to: null });
  return world.signIn(id);
}

/** Somebody with a seat in every walker's unit, who stands in for each of them, and for nobody's people. */
async function prepareStandIn(): Promise<void> {
  await walkerOf('drafter', 'cong-an-tinh', STAND_IN);
  const seat = (id: string, unitId: string, role: string, more: object = {}) => ({ _id: `an-hoa/${id}`, tenant: 'an-hoa', personId: STAND_IN, unitId, role, seatKey: seatKey(unitId, role), from: '2020-01-01', to: null, ...more });
  await world.database.seats.insertMany([
    ...[...new Set(Object.values(unitOf))].map((unitId) => seat(`stand-in-${unitId}`, unitId, 'no-role')),
    ...roles.map((role, index) => seat(`sub-${role}`, unitOf[role], role, { from: `2098-01-${index + 10}`, to: `2098-01-${index + 10}`, substituteFor: `walker.${role}.${unitOf[role]}` })),
    seat('sub-foreign', UNRELATED, 'drafter', { from: '2098-01-01', to: '2098-01-02', substituteFor: 'somebody' }),
  ]);
}
/** An order of the education office, and one of an office that none of the walkers belongs to. */
async function prepareOperations(): Promise<void> {
  const operation = (id: string, visibleTo: string[]) => ({
    _id: `an-hoa/${id}`, tenant: 'an-hoa', id, kind: 'recall' as const, by: { personId: 'somebody', seat: { role: 'head', unitId: visibleTo[0] ?? '' } }, at: '2026-03-02T02:00:00.000Z', bodyHash: '', note: null, subject: { caseId: own.directive },
    status: 'done' as const, total: 0, counts: { done: 0, refused: 0, needsPerson: 0 }, endedAt: null, request: { kind: 'recall' as const, directiveId: own.directive, reason: 'r' }, visibleTo, listing: null, lock: '',
  });
  await world.database.operations.insertMany([operation('op-own', ['so-gddt']), operation('op-foreign', [UNRELATED])]);
}
/** One design for each kind of change, because a change is made once; drafted by somebody who is no walker. */
const designs = ['edited', 'discarded', 'asked', 'reviewed', 'published', 'retired', 'restored'] as const;
async function prepareDesigns(): Promise<void> {
  const [form] = shippedForms;
  for (const key of designs) {
    const text = JSON.stringify({ ...form, key });
    const review = { state: key === 'published' ? 'approved' as const : 'asked' as const, revision: 1, askedBy: 'somebody', askedAt: '2026-03-02T02:00:00.000Z', note: '', answeredBy: null, answeredAt: null, answerNote: null };
    const draft = { text, hash: key, basedOn: null, saves: 1, changedBy: 'somebody', changedAt: '2026-03-02T02:00:00.000Z', review: key === 'reviewed' || key === 'published' ? review : null };
    await world.database.designs.insertOne({ _id: `an-hoa/form/${key}`, tenant: 'an-hoa', kind: 'form', key, title: { vi: key, en: key }, revision: 1, draft, editing: null, retired: null });
    await world.database.designRevisions.insertOne({ _id: `an-hoa/form/${key}/1`, tenant: 'an-hoa', kind: 'form', key, revision: 1, basedOn: null, text, by: 'somebody', at: '2026-03-02T02:00:00.000Z' });
  }
  await world.database.scenarios.insertOne({ _id: 'an-hoa/directive/kept', tenant: 'an-hoa', procedure: 'directive', id: 'kept', title: 't', revision: 1, text: '{}', hash: '', by: 'somebody', at: '2026-03-02T02:00:00.000Z' });
}
/** One to look at and step into, one to be cleared; what would be removed is another test's matter. */
async function prepareSandboxes(): Promise<void> {
  const sandbox = (id: string) => ({
    _id: `an-hoa/${id}`, tenant: 'an-hoa', id, space: `an-hoa~${id}`, procedure: 'directive', version: 1, title: { vi: 't', en: 't' }, source: { kind: 'version' as const, version: 1 }, caseId: 'thu', subjectUnitId: 'so-gddt', subjectUnitName: 's',
    startedBy: 'somebody', startedAt: '2026-03-02T02:00:00.000Z', bodyHash: '', state: 'running' as const, visits: [], clearing: null, clearedAt: null,
  });
  await world.database.sandboxes.insertMany([sandbox('tried'), sandbox('unwanted')]);
  await world.database.people.insertOne({ _id: 'an-hoa~tried/pretend', tenant: 'an-hoa~tried', id: 'pretend', name: 'n', email: 'pretend@thu-nghiem.invalid', title: 't', passwordHash: '!', locale: 'vi' });
}
const publicId = (id: string): string => Buffer.from(id).toString('base64url');

async function prepareObjects(): Promise<void> {
  const specialist = await world.signIn('chuyenvien.sogddt');
  const head = await world.signIn('giamdoc.sogddt');
  const { body: started } = await specialist.send('POST', '/cases', { process: 'directive' });
  const file = (await specialist.upload(pdfBytes(), 'a.pdf')).body;
  const data = sampleSubmission('directive', { today: world.day(), file, unit: OWN, partyUnits: [OWN, 'cong-an-binh-an'], recipients: [OWN] });
  expect((await specialist.decide(started.taskId, { outcome: 'submit', data })).status).toBe(200);
  const approval = await head.task('approve');
  const signedHash = (await head.get(`/tasks/${approval.id}`)).body.signs.hash;
  expect((await head.decide(approval.id, { outcome: 'approve', signedHash })).status).toBe(200);
  const drafter = await world.signIn('canbo.thcs-binhan');
  const caseId = `${started.caseId}-${OWN}`;
  const { documents } = (await specialist.get(`/directives/${started.caseId}`)).body;
  own = { task: (await drafter.task('plan')).id, case: caseId, directive: started.caseId, document: documents[0].id, file: (await drafter.upload(pdfBytes(), 'b.pdf')).body.fileId, mail: 'm-own', unit: OWN, person: STAND_IN, substitution: 'sub', operation: 'op-own' };
  await prepareOperations();
  nobody = await copyForNobody(own);
}

/** The same objects once more, belonging to a unit that none of the walkers has anything to do with. */
async function copyForNobody(objects: Objects): Promise<Objects> {
  const { cases, tasks, documents, files, mails } = world.database;
  const foreign = { visibleTo: [UNRELATED] };
  const directive = (await cases.findOne({ id: objects.directive }))!;
  const school = (await cases.findOne({ id: objects.case }))!;
  await cases.insertMany([{ ...directive, _id: 'an-hoa/cv-foreign', id: 'cv-foreign', ...foreign }, { ...school, _id: 'an-hoa/cv-foreign-school', id: 'cv-foreign-school', parentCaseId: 'cv-foreign', ...foreign }]);
  const task = (await tasks.findOne({ id: objects.task }))!;
  await tasks.insertOne({ ...task, _id: 'an-hoa/task-foreign', id: 'task-foreign', caseId: 'cv-foreign-school', unitId: UNRELATED, seatKey: seatKey(UNRELATED, 'drafter'), ...foreign });
  const document = (await documents.findOne({ id: objects.document }))!;
  await documents.insertOne({ ...document, _id: 'an-hoa/doc-foreign', id: 'doc-foreign', caseId: 'cv-foreign', verifyCode: 'foreigncode01', ...foreign });
  const file = (await files.findOne({ id: objects.file }))!;
  await files.insertOne({ ...file, _id: 'an-hoa/f-foreign', id: 'f-foreign', unitId: UNRELATED, personId: 'somebody', caseIds: ['cv-foreign-school'] });
  const mail = { tenant: 'an-hoa', subject: 's', text: 't', html: 'h', at: '2026-03-02T02:00:00.000Z', caseId: objects.case, taskId: null, template: 'task-opened' };
  const to = (personId: string) => [{ personId, name: 'n', email: 'e@demo.lienky.example' }];
  await mails.insertMany([...roles.map((role) => ({ _id: `an-hoa/m-own-${role}`, id: `m-own-${role}`, to: to(`walker.${role}.${unitOf[role]}`), ...mail })), { _id: 'an-hoa/m-foreign', id: 'm-foreign', to: to('somebody'), ...mail }]);
  return { task: 'task-foreign', case: 'cv-foreign-school', directive: 'cv-foreign', document: 'doc-foreign', file: 'f-foreign', mail: 'm-foreign', unit: UNRELATED, person: STAND_IN, substitution: publicId('sub-foreign'), operation: 'op-foreign' };
}

const objectOf: Partial<Record<OperationId, keyof Objects>> = {
  getTask: 'task', saveDraft: 'task', decideTask: 'task', nudgeTask: 'task', getCase: 'case', listTimeline: 'case', retryCase: 'case',
  getDirective: 'directive', listDirectiveSchools: 'directive', getDocumentPdf: 'document', getFile: 'file', getMail: 'mail',
  explainDeadline: 'task', askExtension: 'task', extendDeadline: 'task', pauseTask: 'task', resumeTask: 'task', recallCase: 'directive', correctCase: 'case',
  startOperation: 'directive', getOperation: 'operation', listOperationRows: 'operation',
  getOrgUnit: 'unit', saveOrgUnit: 'unit', succeedOrgUnit: 'unit', updateOrgPerson: 'person', resetOrgPassword: 'person', endSubstitution: 'substitution',
};
/** Objects that every unit of the tenant shares. */
const designPath = (key: (typeof designs)[number], rest = ''): string => `/designs/form/${key}${rest}`;
const paths: Partial<Record<OperationId, string>> = {
  getDesign: designPath('edited'), saveDesignDraft: designPath('edited', '/draft'), discardDesignDraft: designPath('discarded', '/draft'), takeDesignEditing: designPath('edited', '/editing'), leaveDesignEditing: designPath('edited', '/editing'),
  askDesignReview: designPath('asked', '/review-request'), reviewDesign: designPath('reviewed', '/review'), publishDesign: designPath('published', '/publication'), checkPublication: designPath('edited', '/publication'), retireDesign: designPath('retired', '/retirement'), reinstateDesign: designPath('retired', '/retirement'), restoreDesign: designPath('restored', '/restoration'),
  getDesignVersion: '/designs/form/plan/versions/1', listDesignRevisions: designPath('edited', '/revisions'), getDesignRevision: designPath('restored', '/revisions/1'), listDesignUses: designPath('edited', '/usage'), getDesignImpact: designPath('edited', '/impact'), listConcernedUnits: designPath('edited', '/impact/units'),
  listScenarios: '/designs/procedure/directive/scenarios', getScenario: '/designs/procedure/directive/scenarios/kept', saveScenario: '/designs/procedure/directive/scenarios/walked', deleteScenario: '/designs/procedure/directive/scenarios/walked', getProcedureBpmn: '/designs/procedure/directive/bpmn',
  listSandboxes: '/sandboxes?procedure=directive', getSandbox: '/sandboxes/tried', clearSandbox: '/sandboxes/unwanted', listSandboxMails: '/sandboxes/tried/mails', stepInto: '/sandboxes/tried/session',
  getCalendar: `/calendars/${OWN}`, saveCalendar: `/calendars/${OWN}`, previewCalendar: `/calendars/${OWN}/preview`, getProcedure: `/procedures/directive/versions/${directiveProcedure.version}` };
/** Bodies that pass the schema; what the use case then says is not the point here. */
const bodies: Partial<Record<OperationId, unknown>> = {
  startSandbox: { procedure: 'directive', source: { kind: 'version', version: directiveProcedure.version } }, stepInto: { personId: 'pretend' },
  createDesign: { kind: 'form', key: 'created', title: { vi: 't', en: 't' }, from: { kind: 'blank' } }, saveDesignDraft: { revision: 1, definition: {} }, takeDesignEditing: { take: false }, askDesignReview: { revision: 1 },
  reviewDesign: { revision: 1, verdict: 'approve' }, publishDesign: { revision: 1 }, restoreDesign: { fromRevision: 1 }, saveScenario: { revision: 0, title: 't', scenario: { title: { vi: 't', en: 't' }, process: 'directive', at: '2026-03-02T02:00:00.000Z', world: { invent: { schools: 1 } }, script: [{ do: 'open' }] } },
  exportDesignPackage: { procedures: [{ key: 'directive', version: directiveProcedure.version }] }, readBpmn: { xml: '<definitions/>' },
  previewMigration: { process: 'safe-school', version: safeSchoolProcedure.version }, saveCalendar: { revision: 0 }, previewCalendar: {},
  checkProcedures: { definitions: [directiveProcedure] },
  askExtension: { until: '2198-01-05', reason: 'r' }, extendDeadline: { until: '2198-01-05', reason: 'r' }, pauseTask: { reason: 'r' }, resumeTask: { reason: 'r' }, recallCase: { reason: 'r' }, correctCase: { step: 'plan', reason: 'r' },
  createOrgPerson: { name: 'n', email: 'new@demo.lienky.example', title: 't' }, updateOrgPerson: { name: 'n', email: `${STAND_IN}@demo.lienky.example`, title: 't' },
  saveOrgSeat: { personId: STAND_IN, unitId: OWN, role: 'principal', from: '2097-01-01', to: '2097-01-02' },
  handOverOrgSeat: { unitId: OWN, role: 'drafter', fromPersonId: 'nobody', toPersonId: STAND_IN, day: '2097-01-01' }, succeedOrgUnit: { successorId: 'nobody', day: '2026-01-01', reason: 'r' },
  saveDraft: { data: {} }, decideTask: { outcome: 'no-such-outcome' }, startCase: { process: 'directive' }, signIn: { email: 'x@demo.lienky.example', password: 'x' } };

/** Bodies that are about the one who asks. */
const bodyOf = (operation: OperationId, role: Role, objects: Objects): unknown => {
  // Each starts what it issues.
  if (operation === 'startCase' && role === 'secretary') return { process: provincialDirectiveProcedure.key };
  if (operation === 'startOperation') return { kind: 'start-missing', directiveId: objects.directive };
  const unit = demoUnits.find(({ id }) => id === unitOf[role]);
  if (operation === 'planDesignPackage' || operation === 'importDesignPackage') return { file: emptyPackage };
  if (operation === 'saveOrgUnit') return { ...unit, id: undefined, mailName: undefined };
  if (operation === 'enterSubstitution') return { unitId: unitOf[role], role, forPersonId: `walker.${role}.${unitOf[role]}`, personId: STAND_IN, from: world.day(roles.indexOf(role)), to: world.day(roles.indexOf(role)) };
  return bodies[operation];
};

/** What has another id for each walker. */
const ownId = (kind: keyof Objects, role: Role): string => (kind === 'mail' ? `m-own-${role}` : kind === 'unit' ? unitOf[role] : kind === 'substitution' ? publicId(`sub-${role}`) : own[kind]);

async function request(person: Person | null, operation: OperationId, objects: Objects, role: Role): Promise<number> {
  const route: Route = apiRoutes[operation];
  const kind = objectOf[operation];
  const id = kind && objects === own ? ownId(kind, role) : kind ? objects[kind] : 'code-unknown';
  const path = `/api/v1${paths[operation] ?? route.path.replace(/\{\w+\}/, id)}`;
  if (route.upload) {
    const form = new FormData();
    form.append('file', new Blob([pdfBytes() as BlobPart]), 'c.pdf');
    return (await world.call('POST', path, { cookie: person?.cookie ?? null, raw: form })).status;
  }
  const { status } = await world.call(route.method.toUpperCase(), path, { cookie: person?.cookie ?? null, body: bodyOf(operation, role, objects), headers: { 'idempotency-key': `walk-${operation}-${role}${objects === own ? '' : '-foreign'}` } });
  return status;
}

const operations = Object.keys(apiRoutes) as OperationId[];
const guarded = operations.filter((operation) => apiRoutes[operation].access !== 'public');

test('every route names who may use it', () => {
  const actions = new Set<string>(Object.keys(accessTable.administrator));
  for (const operation of operations) expect(['public', 'self', ...actions]).toContain(apiRoutes[operation].access);
  expect(operations.filter((operation) => apiRoutes[operation].access === 'public').sort()).toEqual(['listDemoPeople', 'signIn', 'verifyDocument']);
});

test.each(guarded)('%s refuses who is not signed in', async (operation) => {
  expect(await request(null, operation, own, 'drafter')).toBe(401);
});

test.each(guarded.filter((operation) => apiRoutes[operation].access !== 'self').flatMap((operation) => roles.map((role) => [operation, role] as const)))('%s as %s', async (operation, role) => {
  const action = apiRoutes[operation].access as Action;
  const person = walkers.get(role)!;
  const scope = accessTable[role][action];
  if (scope === 'none') {
    expect(await request(person, operation, own, role)).toBe(403);
    expect(await request(person, operation, nobody, role)).toBe(403);
    return;
  }
  const seen = await request(person, operation, own, role);
  // A school's and a commune's people take no part in the directive itself, so its case is not theirs to see; what it
  // issued they read by way of the case that came from it.
  const takesPart = objectOf[operation] !== 'directive' || ['so-gddt', 'ban-chi-dao'].includes(unitOf[role]) || scope === 'tenant';
  // Deciding is for the seat: others who see the task are told that it is not theirs.
  if (!takesPart) expect(seen).toBe(404);
  else if (operation === 'decideTask') expect(seen).toBe(role === 'drafter' ? 422 : 403);
  // Whoever may start cases starts those that are given to their seat.
  else if (operation === 'startCase') expect(seen).toBe([directiveProcedure, provincialDirectiveProcedure].some(({ starts }) => starts?.role === role) ? 201 : 422);
  // Whether the step allows it is not the point: who may not order it at all is told that before.
  else if (operation === 'askExtension' || operation === 'pauseTask' || operation === 'resumeTask') expect(role === 'drafter' || role === 'supervisor' ? [200, 409] : [403]).toContain(seen);
  // The second of two gives no later day than the first.
  else if (operation === 'extendDeadline') expect([200, 422]).toContain(seen);
  // A directive that has gone out is withdrawn by who comes first; nothing has been decided in the school's case.
  else if (operation === 'recallCase') expect([200, 409]).toContain(seen);
  else if (operation === 'correctCase') expect(seen).toBe(409);
  // The directive has been withdrawn above: who may give orders hears that, and nobody else does.
  else if (operation === 'startOperation') expect([201, 409]).toContain(seen);
  // Nobody succeeds or hands over what does not exist.
  else if (operation === 'succeedOrgUnit' || operation === 'handOverOrgSeat') expect(seen).toBe(422);
  // A migration reaches over every unit.
  else if (operation === 'previewMigration') expect(seen).toBe(scope === 'tenant' ? 200 : 403);
  // The first of two reviewers has answered.
  else if (operation === 'reviewDesign') expect(seen).toBe(role === 'supervisor' ? 200 : 409);
  else if (operation === 'saveDraft') expect(seen).toBe(role === 'drafter' ? 200 : 403);
  else if (operation === 'getFile') expect(seen).toBe(unitOf[role] === OWN ? 200 : 404);
  else expect([200, 201, 204]).toContain(seen);

  if (!objectOf[operation]) return;
  // What the tenant's administrator may see everywhere is the exception; for the rest it does not exist.
  const everywhere = scope === 'tenant' && operation !== 'decideTask';
  const foreign = await request(person, operation, nobody, role);
  if (everywhere) expect(foreign).not.toBe(404);
  else expect(foreign).toBe(404);
});

test('lists hold nothing of another unit', async () => {
  for (const role of roles.filter((candidate) => candidate !== 'administrator')) {
    const person = walkers.get(role)!;
    for (const path of ['/inbox', '/inbox?state=done', '/directives', '/supervise/overdue?within=60', '/mailbox', '/operations', `/directives/${own.directive}/schools`]) {
      const { status, body } = await person.get(path);
      if (status === 200) expect(JSON.stringify(body)).not.toContain('foreign');
    }
  }
});

test('a role in one unit gives nothing in another', async () => {
  const person = await walkerOf('supervisor', 'thcs-tan-hung');
  await world.database.seats.insertOne({ _id: 'an-hoa/second/officer', tenant: 'an-hoa', personId: person.session.person.id, unitId: 'cong-an-binh-an', role: 'officer', seatKey: seatKey('cong-an-binh-an', 'officer'), from: '2020-01-01', to: null });
  expect((await person.get(`/cases/${own.case}`)).status).toBe(200);
  expect((await person.send('POST', `/tasks/${own.task}/nudge`)).status).toBe(404);
  expect((await person.get('/supervise/overdue?within=60')).body.items).toEqual([]);
});
