import type { FactExtractor, FormComponent } from '../types';
import { checkRaw, formWith, testFile } from './test-world';

const criterion = (key: string, more: object = {}): FormComponent => ({ type: 'criterion', key, label: `Tiêu chí ${key}`, input: true, validate: { required: true }, ...more });
const evidence = [{ fileId: testFile.fileId }];

async function problemsOf(component: FormComponent, value: unknown): Promise<string[]> {
  const result = await checkRaw(formWith([component]), { c: value });
  return result.ok ? [] : result.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a judged criterion', () => {
  it.each([
    ['met', criterion('c'), { result: 'met' }, []],
    ['met with evidence', criterion('c', { evidenceRequired: true }), { result: 'met', evidence }, []],
    ['met without the evidence that is asked for', criterion('c', { evidenceRequired: true }), { result: 'met' }, ['/c/evidence required']],
    ['met with a stranger’s file', criterion('c'), { result: 'met', evidence: [{ fileId: 'stolen' }] }, ['/c/evidence/0 unknownFile']],
    ['not met, and why', criterion('c', { evidenceRequired: true }), { result: 'not-met', reason: 'Chưa có nội quy' }, []],
    ['not met without a word', criterion('c'), { result: 'not-met' }, ['/c/reason required']],
    ['not applicable where that can be', criterion('c', { allowNotApplicable: true }), { result: 'not-applicable', reason: 'Không có bảo vệ' }, []],
    ['not applicable where it cannot', criterion('c'), { result: 'not-applicable', reason: 'x' }, ['/c/result unknownOption']],
    ['nothing', criterion('c'), undefined, ['/c/result required']],
    ['nothing where nothing is asked', criterion('c', { validate: {} }), {}, []],
    ['a list', criterion('c'), [], ['/c/result required', '/c wrongType']],
    ['an operator', criterion('c'), { result: { $ne: null } }, ['/c/result wrongType']],
    ['points between', criterion('c', { weight: 10, partial: true }), { result: 'met', score: 7.5 }, []],
    ['more points than there are', criterion('c', { weight: 10, partial: true }), { result: 'met', score: 11 }, ['/c/score aboveMaximum']],
    ['no points where they are asked for', criterion('c', { weight: 10, partial: true }), { result: 'not-met', reason: 'x' }, ['/c/score required']],
  ])('%s', async (_name, component, value, expected) => {
    expect(await problemsOf(component, value)).toEqual(expected);
  });

  it('gives its points by the result, whatever was sent', async () => {
    const form = formWith([criterion('a', { weight: 10 }), criterion('b', { weight: 5 }), criterion('d', { weight: 5, allowNotApplicable: true })]);
    const result = await checkRaw(form, { a: { result: 'met', score: 99 }, b: { result: 'not-met', reason: 'x', score: 5 }, d: { result: 'not-applicable', reason: 'x', score: 5 } });
    expect(result).toMatchObject({ ok: true, data: { a: { score: 10 }, b: { score: 0 } } });
    if (result.ok) expect(result.data.d).toEqual({ result: 'not-applicable', reason: 'x' });
  });

  it('keeps only what belongs to the result', async () => {
    const result = await checkRaw(formWith([criterion('c')]), { c: { result: 'met', reason: 'thừa', evidence, evil: 1 } });
    expect(result).toMatchObject({ ok: true, data: { c: { result: 'met', evidence: [testFile] } }, dropped: ['/c/reason', '/c/evil'] });
  });

  it('says in both languages what is missing, and of which criterion', async () => {
    const result = await checkRaw(formWith([criterion('c')], { english: { c: 'Criterion' } }), { c: { result: 'not-met' } });
    if (result.ok) throw new Error('accepted');
    expect(result.problems[0]!.message).toEqual({ vi: 'Chưa nhập «Giải trình» (Tiêu chí c).', en: '“Explanation” (Criterion) is missing.' });
  });

  it('stands in the row of a table too', async () => {
    const form = formWith([{ type: 'datagrid', key: 'rooms', label: 'Phòng', input: true, components: [criterion('c', { weight: 3 })] }]);
    const result = await checkRaw(form, { rooms: [{ c: { result: 'met' } }, { c: { result: 'not-met' } }] });
    expect(result).toMatchObject({ ok: false, problems: [{ pointer: '/rooms/1/c/reason', code: 'required' }] });
    expect(await checkRaw(form, { rooms: [{ c: { result: 'met', score: 1 } }] })).toMatchObject({ ok: true, data: { rooms: [{ c: { score: 3 } }] } });
  });
});

describe('what criteria come to', () => {
  const facts: FactExtractor[] = (['score', 'percent', 'notMet', 'criticalFailed'] as const).map((measure) => ({ fact: measure, kind: 'criteria', path: 'all.*', measure }));
  const form = formWith([{ type: 'container', key: 'all', input: true, components: [criterion('a', { weight: 6 }), criterion('b', { weight: 4, criticalFail: true }), criterion('d', { weight: 10, allowNotApplicable: true })] }], { facts });
  const why = { reason: 'x' };

  it('counts points among those that apply', async () => {
    const result = await checkRaw(form, { all: { a: { result: 'met' }, b: { result: 'met' }, d: { result: 'not-applicable', ...why } } });
    expect(result).toMatchObject({ ok: true, facts: { score: 10, percent: 100, notMet: 0, criticalFailed: false } });
  });

  it('tells when a decisive one failed', async () => {
    const result = await checkRaw(form, { all: { a: { result: 'met' }, b: { result: 'not-met', ...why }, d: { result: 'met' } } });
    expect(result).toMatchObject({ ok: true, facts: { score: 16, percent: 80, notMet: 1, criticalFailed: true } });
  });
});
