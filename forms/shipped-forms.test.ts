import { placedComponents } from './component-tree';
import { canonicalJson, formHash } from './definition-hash';
import { prefillOf } from './prefill';
import { rendererEnglish, textsOf } from './renderer-texts';
import { sampleSubmission } from './samples';
import { checkRaw, formOf, testContext } from './checker/test-world';
import { formKeys, getForm, shippedForms } from './shipped-forms';

/** Keys and types of the domain rules, form by form; what is missing here the system fills (see README). */
const asked: Record<string, string[]> = {
  directive: ['subject', 'year', 'notation', 'issuedOn', 'legalBases', 'tasks', 'planDue', 'recipients', 'urgency'],
  plan: ['subject', 'year', 'issuedOn', 'resolution', 'plan', 'models', 'outreach', 'registers', 'briefedPct', 'policeInput'],
  cosignature: ['parties', 'scope', 'validTo', 'signOrder'],
  'self-assessment': ['year', 'minutes', 'attendees', ...[1, 2, 3, 4, 5, 6].flatMap((n) => ['result', 'evidence', 'reason'].map((key) => `criteria.c${n}.${key}`))],
  inspection: ['team', 'visitedAt', 'findings', 'fixDue', ...[1, 2, 3, 4, 5, 6].map((n) => `criteria.c${n}.verdict`)],
  remedy: ['findings.finding', 'findings.done', 'findings.evidence', 'findings.doneOn'],
  recheck: ['findings.finding', 'findings.status', 'findings.note'],
  classification: ['year', 'criteriaMet', 'score', 'grade', 'override'],
  certification: ['subject', 'year', 'issuedOn', 'authority'],
  commendation: ['subject', 'year', 'nominee', 'form', 'merit'],
  'periodic-report': ['subject', 'year', 'kind', 'modelCount', 'memberCount', 'incidents', 'shortcomings'],
  replication: ['subject', 'year', 'modelName', 'source', 'indicators', 'targets'],
  'provincial-directive': ['subject', 'year', 'notation', 'issuedOn', 'legalBases', 'tasks', 'planDue', 'recipients', 'urgency'],
  'fire-drill-letter': ['subject', 'year', 'notation', 'issuedOn', 'legalBases', 'requirements', 'drillsFrom', 'drillsUntil'],
  'fire-drill-plan': ['subject', 'year', 'drillOn', 'situation', 'ways', 'assembly', 'duties', 'equipment.working', 'plan'],
  'fire-drill-opinion': ['opinion', 'changes'],
  'fire-drill-report': ['heldAt', 'minutes', 'present', 'accounted', 'injured', 'shortcomings', 'minutesFile'],
  'fire-drill-check': ['checkedOn', 'checks.alarm', 'checks.exits', 'checks.evacuation', 'checks.equipment', 'conclusion'],
  'incident-notice': ['occurredAt', 'category', 'severity', 'place', 'summary', 'injured', 'actions', 'policeNotifiedAt'],
  'incident-receipt': ['receivedAt', 'firstSteps'],
  'incident-report': ['subject', 'occurredAt', 'category', 'severity', 'place', 'summary', 'cause', 'involved.count', 'injured', 'actions', 'policeNotifiedAt'],
  'incident-handling': ['handledOn', 'result', 'answer'],
  'incident-follow-up': ['update', 'measures'],
  'incident-closure': ['closedOn', 'conclusion'],
};

describe('the shipped forms', () => {
  it.each(formKeys)('%s asks for what the domain rules name', (key) => {
    const paths = placedComponents(formOf(key).components).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(asked[key]!));
  });

  it.each(formKeys)('%s has every text in both languages, and no translation without a text', (key) => {
    const form = formOf(key);
    const texts = textsOf(form);
    expect([...texts.keys()].sort()).toEqual(Object.keys(form.english).sort());
    for (const text of [...texts.values(), ...Object.values(form.english)]) expect(text).toBe(text.normalize('NFC'));
    expect(Object.keys(rendererEnglish(form)).length).toBeGreaterThan(0);
  });

  it('name no pupil in an incident: what is told of people is marked, and says so', () => {
    for (const key of ['incident-notice', 'incident-report', 'incident-follow-up'] as const) {
      const marked = placedComponents(formOf(key).components).filter(({ component }) => component.personalData === true);
      expect(marked.length).toBeGreaterThan(0);
      expect(marked.some(({ component }) => String(component.description).includes('Không ghi họ tên'))).toBe(true);
    }
  });

  it('are found by key and version', () => {
    expect(getForm('plan', 1)?.title.vi).toBe('Kế hoạch và đăng ký');
    expect(getForm('plan')).toBe(getForm('plan', 1));
    expect(getForm('plan', 2)).toBeUndefined();
    expect(getForm('constructor')).toBeUndefined();
    expect(new Set(shippedForms.map((form) => form.key)).size).toBe(formKeys.length);
  });

  it('hash by content, not by the order of keys', async () => {
    expect(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: 'ê' }] })).toBe('{"a":[null,{"c":"ê"}],"b":1}');
    expect(await formHash({ b: 1, a: 2 })).toBe(await formHash({ a: 2, b: 1 }));
    expect(await formHash('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
    const hashes = await Promise.all(shippedForms.map(formHash));
    expect(new Set(hashes).size).toBe(shippedForms.length);
  });
});

describe('the demo directive', () => {
  const data = sampleSubmission('directive', { ...testContext, today: '2026-02-03' });

  it('carries the bases, tasks and dates of the draft it is made after', () => {
    const bases = data.legalBases as { notation: string; issuedOn: string }[];
    expect(bases.map((base) => [base.notation, base.issuedOn])).toEqual([
      ['04-CT/TU', '2026-01-04'], ['586/UBND-NCTCD', '2026-01-21'], ['531/UBND-NC', '2026-01-28'], ['291/SGDĐT-HCQT', '2026-02-03'],
    ]);
    expect(data.tasks).toHaveLength(8);
    expect(data).toMatchObject({ planDue: '2026-02-25', minOutreach: 1, minModels: 1 });
    expect(JSON.stringify(data.tasks)).toMatch(/03-CT\/TU.*14\/12\/2025.*250\/KH-BCA-V05.*07\/CT-BCA-V28.*4152\/UBND-NC.*13\/07\/2025/);
  });
});

describe('prefill', () => {
  it('starts a remedy and a re-check from the open findings', () => {
    const context = { previous: { openFindings: [{ what: 'Sổ trực' }, { what: 'Camera' }] } };
    const rows = { findings: [{ finding: 'Sổ trực' }, { finding: 'Camera' }] };
    expect(prefillOf(formOf('remedy'), context)).toEqual(rows);
    expect(prefillOf(formOf('recheck'), context)).toEqual(rows);
  });

  it('starts a report from the plan and from when it is asked for, a replication from the first model of the plan', () => {
    const context = { unit: 'school-1', dueYear: 2027, period: { kind: 'year', year: 2026 }, today: '2026-12-01', facts: { modelCount: 2 }, previous: { models: [{ name: 'Cổng trường', count: 1 }, { name: 'Camera', count: 1 }], modelName: 'Cổng trường', modelSummary: 'Phân làn' } };
    expect(prefillOf(formOf('periodic-report'), context)).toEqual({ year: 2026, kind: 'year', countedTo: '2026-12-01', modelCount: 2, models: [{ name: 'Cổng trường', count: 1 }, { name: 'Camera', count: 1 }] });
    expect(prefillOf(formOf('replication'), context)).toEqual({ year: 2027, source: 'school-1', modelName: 'Cổng trường', summary: 'Phân làn' });
  });

  it('names the parties of a co-signature, and leaves out what the case does not know', () => {
    const parties = [{ unit: 'school-1', representative: 'Lan' }, { unit: 'police-1' }];
    expect(prefillOf(formOf('cosignature'), { parties, partyUnits: ['school-1', 'police-1'] })).toEqual({ parties, signOrder: ['school-1', 'police-1'] });
    expect(prefillOf(formOf('cosignature'), {})).toEqual({});
  });

  it('gives values that the checker accepts', async () => {
    const context = { today: '2026-11-23', year: 2026, unit: 'school-1', facts: { allCriteriaConfirmed: true } };
    for (const form of shippedForms) {
      const result = await checkRaw(form, prefillOf(form, context));
      if (!result.ok) expect(result.problems.map((problem) => problem.code)).not.toContain('wrongType');
    }
    expect(prefillOf(formOf('classification'), context)).toEqual({ year: 2026, criteriaMet: true });
  });
});
