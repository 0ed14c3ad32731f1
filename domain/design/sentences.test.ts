import fc from 'fast-check';
import { choiceHolds } from '../logic/evaluate';
import { carryingOutProcedure } from '../procedures/carrying-out';
import { directiveProcedure } from '../procedures/directive';
import { shippedProcedures } from '../procedures';
import { safeSchoolProcedure } from '../procedures/safe-school';
import { standardLadder } from '../procedures/ladder';
import { tasksOf, type SeatRule } from '../process';
import { buildCondition, conditionWords, outlineOf, ownFactTitles, readCondition, seatChoices, seatExample, seatSentence, superiorsFor, type Clause, type Condition, type ExampleUnit, type FactTitles } from '.';

const seat = (role: string, party: string): SeatRule => ({ role, party });

test.each([
  [seat('principal', 'school'), 'Hiệu trưởng của trường', 'Principal of the school'],
  [seat('police-chief', 'commune-police'), 'Trưởng Công an xã nơi trường đóng', 'Chief of commune police where the school stands'],
  [seat('officer', 'commune-police'), 'Cán bộ Công an xã nơi trường đóng', 'Commune police officer where the school stands'],
  [seat('head', 'education'), 'Lãnh đạo cơ quan quản lý giáo dục phụ trách trường', 'Head of the education office in charge of the school'],
  [seat('specialist', 'education'), 'Chuyên viên của cơ quan quản lý giáo dục phụ trách trường', 'Specialist of the education office in charge of the school'],
  [seat('police-inspector', 'provincial-police'), 'Cán bộ kiểm tra Công an tỉnh', 'Provincial police inspector'],
  [seat('secretary', 'standing-body'), 'Thường trực Ban Chỉ đạo', 'Standing secretary of the Steering Committee'],
  [seat('chairman', 'authority'), 'Chủ tịch Ủy ban nhân dân tỉnh', 'Chair of the People’s Committee of the province'],
])('%j is %s', (rule, vi, en) => expect(seatSentence(rule, safeSchoolProcedure)).toEqual({ vi, en }));

test('a seat of the unit that the case is about, of whoever started it, and of nobody we know', () => {
  expect(seatSentence(seat('head', 'issuer'), directiveProcedure).vi).toBe('Lãnh đạo cơ quan quản lý giáo dục');
  expect(seatSentence(seat('secretary', 'standing-body'), carryingOutProcedure).vi).toBe('Thường trực đơn vị khởi tạo hồ sơ');
  expect(seatSentence(seat('x', 'y'), directiveProcedure).vi).toBe('x của y');
});

test('an example tells which unit it would be', () => {
  const units: ExampleUnit[] = [{ id: 's', name: 'Trường THCS Tân Hòa', parentId: 'o', relations: { 'commune-police': 'c' } }, { id: 'o', name: 'Sở', parentId: null, relations: { education: 'o' } }, { id: 'c', name: 'Công an xã Tân Hòa', parentId: null, relations: {} }];
  const find = (id: string) => units.find((unit) => unit.id === id);
  expect(seatExample(seat('officer', 'commune-police'), safeSchoolProcedure, units[0]!, find)).toEqual({ vi: 'Với Trường THCS Tân Hòa: Công an xã Tân Hòa', en: 'For Trường THCS Tân Hòa: Công an xã Tân Hòa' });
  expect(seatExample(seat('secretary', 'standing-body'), safeSchoolProcedure, units[0]!, find)).toBeNull();
});

test('the ladder of a new step is what the shipped procedures give a step of that seat', () => {
  let compared = 0;
  for (const definition of shippedProcedures) {
    for (const { key, seat: own, ladder } of tasksOf(definition)) {
      if (!ladder.some((rung) => rung.key === 'late-committee')) continue;
      const superiors = superiorsFor(definition, own);
      // The head of the committee, and where only he is there, has nobody above.
      if (!superiors) expect(own.role).toBe('committee-chair');
      else expect([definition.key, key, standardLadder(superiors)]).toEqual([definition.key, key, ladder]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(15);
});

test('every seat around a school can be chosen, also of units that the procedure does not know yet', () => {
  const choices = seatChoices({ ...safeSchoolProcedure, parties: { school: { kind: 'subject' } } });
  expect(choices).toContainEqual({ seat: seat('officer', 'commune-police'), rule: { kind: 'relation', relation: 'commune-police' } });
  expect(choices).toContainEqual({ seat: seat('principal', 'school'), rule: { kind: 'subject' } });
  expect(choices.some(({ seat: { role } }) => role === 'administrator')).toBe(false);
});

const titles: FactTitles = {
  score: { title: { vi: 'điểm', en: 'the score' }, kind: 'number' }, grade: { title: { vi: 'xếp loại', en: 'the grade' }, kind: 'choice', values: { excellent: { vi: 'Xuất sắc', en: 'Excellent' } } },
  registers: { title: { vi: 'có đăng ký', en: 'registered' }, kind: 'yes-no' }, day: { title: { vi: 'hạn', en: 'the day' }, kind: 'day' },
};

test.each<[unknown, string, string]>([
  [{ '>=': [{ var: 'score' }, 80] }, 'điểm lớn hơn hoặc bằng 80', 'the score is at least 80'],
  [{ '==': [{ var: 'grade' }, 'excellent'] }, 'xếp loại là «Xuất sắc»', 'the grade is “Excellent”'],
  [{ and: [{ '==': [{ var: 'registers' }, true] }, { or: [{ '<': [{ var: 'score' }, 2.5] }, { before: [{ var: 'day' }, '2026-11-30'] }] }] }, 'có đăng ký là Có và (điểm nhỏ hơn 2,5 hoặc hạn trước ngày 30/11/2026)', 'registered is yes and (the score is less than 2.5 or the day is before 30/11/2026)'],
  [{ '==': [{ var: 'ghost' }, null] }, '«ghost» chưa có', '“ghost” is missing'],
  [{ in: [{ var: 'grade' }, ['excellent', 'good']] }, 'xếp loại là một trong «Xuất sắc», «good»', 'the grade is one of “Excellent”, “good”'],
  [{ '>': [{ '+': [{ var: 'score' }, 1] }, 3] }, 'điểm + 1 > 3', 'the score + 1 > 3'],
  [undefined, 'các trường hợp còn lại', 'otherwise'],
  [true, 'luôn luôn', 'always'],
])('%j is told as a sentence', (logic, vi, en) => expect(conditionWords(logic, titles)).toEqual({ vi, en }));

test('facts that steps set themselves are named after them', () => {
  expect(conditionWords({ '==': [{ var: 'co-signing-result' }, 'met'] }, ownFactTitles(safeSchoolProcedure)).vi).toBe('kết quả của «Ký liên tịch» là «đạt»');
});

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ fact: fc.constantFrom('score', 'grade'), is: fc.constantFrom('is', 'is-not', 'less', 'at-most', 'more', 'at-least', 'before', 'not-before', 'after', 'not-after'), value }) as fc.Arbitrary<Clause>,
  fc.record({ fact: fc.constantFrom('score', 'grade'), is: fc.constant('one-of'), value: fc.array(value), otherwise: value }) as fc.Arbitrary<Clause>,
  fc.record({ fact: fc.constantFrom('score', 'grade'), is: fc.constantFrom('empty', 'filled') }) as fc.Arbitrary<Clause>,
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 3 }, clause, fc.record({ match: fc.constantFrom('all' as const, 'any' as const), parts: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) })),
}));

test('a condition that is built can be read again, told, and judged', () => {
  fc.assert(fc.property(condition, (wanted) => {
    const logic = buildCondition(wanted);
    expect(readCondition(logic)).toEqual(wanted);
    expect(conditionWords(logic, titles).vi).not.toBe('');
    expect(typeof choiceHolds(logic, { score: 3, grade: 'good' })).toBe('boolean');
  }));
});

test('any value at all is told, never thrown at', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (logic) => { expect(typeof conditionWords(logic).vi).toBe('string'); readCondition(logic); }));
});

test('the outline reads from top to bottom with numbers, who and until when', () => {
  const rows = outlineOf(safeSchoolProcedure);
  expect(rows.slice(0, 6)).toMatchObject([
    { row: 'step', key: 'plan', number: '1', depth: 0, who: { vi: 'Cán bộ phụ trách an ninh trật tự của trường' }, deadline: { vi: expect.stringContaining('planDue') as string }, place: { owner: null, index: 0 }, pointer: '/steps/0' },
    { row: 'step', key: 'plan-approval', number: '2', deadline: { vi: '2 ngày làm việc kể từ khi mở bước' } },
    { row: 'step', key: 'co-signing', number: '3', who: { vi: 'mọi nhánh phải xong' } },
    { row: 'branch', owner: 'co-signing', branch: 'police', number: '3.1', depth: 1, when: null, place: { owner: { key: 'co-signing', branch: 'police' }, index: 0 }, pointer: '/steps/2/branches/0' },
    { row: 'step', key: 'police-signature', number: '3.1.1', depth: 2, pointer: '/steps/2/branches/0/steps/0' },
    { row: 'branch', branch: 'education', number: '3.2' },
  ]);
  expect(outlineOf(safeSchoolProcedure, { planDue: { title: { vi: 'Hạn gửi kế hoạch', en: 'Plan due' }, kind: 'day' } })[0]).toMatchObject({ deadline: { vi: 'trước ngày ghi tại «Hạn gửi kế hoạch»' } });
  expect(rows.find((row) => row.row === 'branch' && row.branch === 'mend')).toMatchObject({ when: { vi: '«openFindings» lớn hơn 0' } });
});
