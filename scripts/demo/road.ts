import type { CaseSummary, DirectiveDetail, DirectiveSummary } from '../../domain/contracts/api';
import type { SchoolStory } from '../../server/demo/step-content';
import { ApiSession } from './api-session';
import { Cast } from './cast';
import { eventually, expectThat, inParallel, percentile } from './check';
import { checkCertificate, checkMailbox, playSchool, type SchoolResult } from './school-road';
import { Stage, type StepLine } from './stage';

export interface RoadOptions {
  url: string;
  schools: number;
  tell: (line: StepLine) => void;
  progress: (done: number, total: number) => void;
}

export interface RoadResult { result: 'certified and commended'; schools: number; certified: number; commended: number; returned: number; steps: number; p50ms: number; p95ms: number; seconds: number; mails: number | null }

const AT_A_TIME = 8;
const HOURS_AHEAD_OF_UTC = 7;

/**
 * The whole road over the HTTP API, from the directive's draft to certificates and commendations.
 * @throws Error at the first thing that is not as expected.
 */
export async function playRoad(options: RoadOptions): Promise<RoadResult> {
  const begun = performance.now();
  const cast = await Cast.assemble(options.url);
  const today = new Date(Date.now() + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 10);
  const stage = new Stage(cast, today, options.tell);
  const recipients = await chooseSchools(stage, options.schools);
  const directiveId = await issueDirective(stage, recipients.map(({ id }) => id));
  const cases = await startedCases(stage, directiveId, recipients.length);
  let done = 0;
  const results = await inParallel(cases, AT_A_TIME, async ({ id }, index) => {
    const result = await playSchool(stage, id, storyOf(index, cases.length), index === 0);
    options.progress((done += 1), cases.length);
    return result;
  });
  await checkDirective(stage, directiveId, cases.length);
  const mails = await checkEnd(stage, cases, results, options.url);
  return summarize(stage, results, mails, (performance.now() - begun) / 1_000);
}

/** The first is sent back once, the second (or the only one) has findings to mend, every third is graded "khá". */
function storyOf(index: number, total: number): SchoolStory {
  return { returned: index % 10 === 0, findings: index === Math.min(1, total - 1), grade: index % 3 === 2 ? 'good' : 'excellent' };
}

/** Secondary and high schools: the cohort that Thông tư 124/2021/TT-BCA certifies. */
async function chooseSchools(stage: Stage, wanted: number): Promise<{ id: string; name: string }[]> {
  const session = await stage.cast.session(stage.cast.byRole('specialist'));
  const schools: { id: string; name: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { id: string; name: string }[]; next: string | null } = await session.get(`/units?kind=school&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    schools.push(...page.items);
    cursor = page.next;
  }
  const eligible = schools.filter(({ name }) => /THPT|THCS/.test(name));
  expectThat(eligible.length >= wanted, `the instance has ${wanted} secondary and high schools (it has ${eligible.length})`);
  return eligible.slice(0, wanted);
}

async function issueDirective(stage: Stage, recipients: string[]): Promise<string> {
  const specialist = stage.cast.byRole('specialist');
  const session = await stage.cast.session(specialist);
  const { caseId, taskId } = await stage.act(specialist.name, 'start a directive', '', () => session.post<{ caseId: string; taskId: string | null }>('/cases', { process: 'directive' }));
  expectThat(taskId !== null, 'who starts a directive gets its first task');
  const units = { unit: '', partyUnits: [], recipients };
  const story = storyOf(0, 1);
  const { answer } = await stage.take(caseId, { id: taskId, step: 'draft', unitName: specialist.unitName }, story, units);
  const approval = answer.tasks[0];
  expectThat(approval?.step === 'approve', 'the draft goes to the head for approval');
  await stage.take(caseId, { id: approval.id, step: 'approve', unitName: approval.unitName }, story, units);
  return caseId;
}

/** Waits until every recipient has its case. */
async function startedCases(stage: Stage, directiveId: string, wanted: number): Promise<CaseSummary[]> {
  const specialist = stage.cast.byRole('specialist');
  const session = await stage.cast.session(specialist);
  return stage.act(specialist.name, `${wanted} cases started`, directiveId, () => eventually(async () => {
    const cases: CaseSummary[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: CaseSummary[]; next: string | null } = await session.get(`/directives/${directiveId}/schools?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      cases.push(...page.items);
      cursor = page.next;
    }
    return cases.length === wanted ? cases : null;
  }, `${wanted} cases of directive ${directiveId}`), true);
}

async function checkDirective(stage: Stage, directiveId: string, schools: number): Promise<void> {
  const session = await stage.cast.session(stage.cast.byRole('specialist'));
  const { directive, funnel } = await session.get<DirectiveDetail>(`/directives/${directiveId}`);
  const { items } = await session.get<{ items: DirectiveSummary[] }>('/directives');
  expectThat(directive.schools === schools && directive.ended === schools, `the directive counts ${schools} schools, all at their end (it counts ${directive.schools} and ${directive.ended})`);
  expectThat(directive.number !== null && items.some(({ id, number }) => id === directiveId && number === directive.number), 'the directive is listed with its number');
  expectThat(funnel.every(({ count }) => count === 0), 'no step of the directive is open any more');
}

/** Certificates, and the mailboxes of the first school (commended) and of one that is not, if there is one. */
async function checkEnd(stage: Stage, cases: readonly CaseSummary[], results: readonly SchoolResult[], url: string): Promise<number | null> {
  const stranger = new ApiSession(url);
  const looked = cases.slice(0, 5);
  for (const { id, subjectUnitName } of looked) await checkCertificate(stage, id, subjectUnitName, stranger);
  let mails: number | null = null;
  for (const [index, { id, subjectUnitName }] of looked.entries()) {
    const seen = await checkMailbox(stage, id, subjectUnitName, results[index]?.commended ? ['task-opened', 'certified', 'commended'] : ['task-opened', 'certified']);
    if (seen !== null) mails = (mails ?? 0) + seen;
  }
  return mails;
}

function summarize(stage: Stage, results: readonly SchoolResult[], mails: number | null, seconds: number): RoadResult {
  const count = (fits: (result: SchoolResult) => boolean): number => results.filter(fits).length;
  const summary = { schools: results.length, certified: count(({ certified }) => certified), commended: count(({ commended }) => commended), returned: count(({ returned }) => returned) };
  expectThat(summary.certified === summary.schools, 'every school is certified');
  expectThat(summary.commended * 2 >= summary.schools && summary.returned >= 1, 'half of the schools are commended, one was sent back on the way');
  return { result: 'certified and commended', ...summary, steps: stage.steps, p50ms: percentile(stage.times, 0.5), p95ms: percentile(stage.times, 0.95), seconds: Math.round(seconds * 10) / 10, mails };
}
