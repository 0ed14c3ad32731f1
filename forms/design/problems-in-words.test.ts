import { formWith } from '../checker/test-world';
import { shippedForms } from '../index';
import { checkDefinition } from '../schema';
import type { FormDefinition } from '../types';
import { changePart, checkBlock, partAt, problemsInWords } from './index';

const base: FormDefinition = shippedForms.find(({ key }) => key === 'inspection')!;

/** A part changed somewhere deep inside, and where the problem that follows leads. */
function leadsTo(change: (form: FormDefinition) => void): (string | undefined)[] {
  const form = structuredClone(base);
  change(form);
  const problems = problemsInWords(form, checkDefinition(form));
  expect(problems.length).toBeGreaterThan(0);
  return problems.map(({ place }) => (place === null ? undefined : partAt(form, place)?.key));
}

const find = (parts: FormDefinition['components'], key: string): FormDefinition['components'][number] | undefined => {
  for (const part of parts) {
    const found = part.key === key ? part : find([...(part.components ?? []), ...(part.columns ?? []).flatMap((column) => column.components)], key);
    if (found) return found;
  }
  return undefined;
};

describe('the way from a problem to its part', () => {
  it('leads to a part whose value is wrong, however deep it stands', () => {
    expect(leadsTo((form) => { find(form.components, 'agency')!.label = 7 as never; })).toEqual(['agency']);
  });

  it('leads to a part whose condition names nothing', () => {
    expect(leadsTo((form) => { find(form.components, 'visitedAt')!.conditional = { show: true, conjunction: 'all', conditions: [{ component: 'gone', operator: 'isNotEmpty' }] }; })).toEqual(['visitedAt']);
  });

  it('leads to the field beside which a rule speaks, and nowhere for the form itself', () => {
    expect(leadsTo((form) => { form.rules.find(({ id }) => id === 'visitedInPast')!.must = { notAfter: [{ var: 'data.gone' }, { var: 'now' }] }; })).toEqual(['visitedAt']);
    expect(leadsTo((form) => { (form as { extra?: number }).extra = 1; })).toEqual([undefined]);
  });
});

const text = (key: string, label: string, more: object = {}) => ({ type: 'textfield', key, label, input: true, ...more }) as never;
const shownBy = (component: string) => ({ conditional: { show: true, conjunction: 'all', conditions: [{ component, operator: 'isNotEmpty' }] } });
const crossed = { type: 'number', key: 'truong2', label: 'Số người', input: true, validate: { min: 5, max: 1 } } as never;
const told = (form: FormDefinition) => problemsInWords(form, checkDefinition(form)).map(({ about, message }) => ({ about, message }));

describe('the words of a problem', () => {
  it('call a part by its label in each language, and do not say it twice', () => {
    const form = formWith([crossed], { english: { truong2: 'People' } });
    expect(told(form)).toEqual([{ about: null, message: { vi: 'Giới hạn dưới của “Số người” lớn hơn giới hạn trên.', en: 'The lower limit of “People” is above the upper one.' } }]);
  });

  it('call a part without English words by its label, and one without a label by its key', () => {
    const [plain, nameless] = [formWith([crossed]), formWith([{ ...(crossed as object), label: '' } as never])];
    expect(told(plain)[0]!.message.en).toBe('The lower limit of “Số người” is above the upper one.');
    expect(told(nameless)[0]!.message.vi).toBe('Giới hạn dưới của “truong2” lớn hơn giới hạn trên.');
  });

  it('say whose condition names what cannot be read, and what that is called', () => {
    const form = formWith([{ type: 'datagrid', key: 'bang', label: 'Thành viên', input: true, components: [text('ten', 'Họ tên')] } as never, text('truong2', 'Ghi chú', shownBy('bang.ten'))]);
    expect(told(form)).toEqual([{ about: { vi: 'Ghi chú', en: 'Ghi chú' }, message: { vi: 'Điều kiện hiện không được dựa vào “Họ tên” vì trường này ở trong một bảng khác.', en: 'A condition cannot rest on “Họ tên”, which is in another table.' } }]);
  });

  it('keep the key where the key is what is wrong, and name both parts that have it', () => {
    expect(told(formWith([text('ten', 'Họ tên'), text('ten', 'Tên trường')]))).toEqual([{ about: { vi: 'Họ tên, Tên trường', en: 'Họ tên, Tên trường' }, message: { vi: 'Hai thành phần cùng mang mã “ten”.', en: 'Two components have the key “ten”.' } }]);
  });

  it('leave the name of a property alone, even where a field has it as its key', () => {
    const [problem] = told(formWith([text('label', 'Nhãn hiệu'), text('truong2', 'Ghi chú', { label: '<b>Ghi chú</b>' })]));
    expect(problem!.message.vi).toBe('“label” không được chứa mã HTML.');
  });

  it('are the same for what the server tells, which has a pointer and no path', () => {
    const form = formWith([crossed]);
    const found = checkDefinition(form).map(({ pointer, code, params, message }) => ({ pointer, code: code as string, params, message }));
    expect(problemsInWords(form, found)).toEqual(problemsInWords(form, checkDefinition(form)));
  });

  it('say that it is the English text of a part', () => {
    const form = formWith([text('truong2', 'Ghi chú', { description: 'Ghi ngắn gọn' })], { english: { 'truong2.description': '<i>Short</i>' } });
    const [problem] = problemsInWords(form, checkDefinition(form));
    expect(problem).toEqual({ place: [0], about: null, message: { vi: '“Ghi chú (tiếng Anh)” không được chứa mã HTML.', en: '“Ghi chú (English)” cannot hold HTML.' } });
  });

  it('outlive English texts that are none', () => {
    const form = formWith([crossed], { english: { truong2: 7 as never } });
    expect(told(form).map(({ message }) => message)).toEqual([{ vi: '“Số người (tiếng Anh)” có giá trị không hợp lệ.', en: '“7 (English)” has a value that is not allowed.' }]);
  });
});

describe('refusals of an edit or a block', () => {
  it('call a part by its label', () => {
    const form = formWith([text('truong1', 'Họ tên', shownBy('truong2')), text('truong2', 'Ghi chú')]);
    const circle = changePart(form, [1], shownBy('truong1'));
    expect(circle).toMatchObject({ ok: false, why: { vi: 'Không làm được: Điều kiện hiện của “Họ tên” phụ thuộc vòng tròn vào chính nó.' } });
    expect(checkBlock({ name: 'Khối', parts: [crossed] })).toMatchObject({ ok: false, why: { vi: 'Không dán được: Giới hạn dưới của “Số người” lớn hơn giới hạn trên.' } });
  });
});
