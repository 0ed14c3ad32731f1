import { shippedWorld } from '../../../server/publishing/publishing-world';
import { establishments } from '../../org/establishment';
import { processDefinitionSchema } from '../../process';
import { checkProcedure } from '../../publishing';
import { blankProcedure, danglingReferences, deadlinePresets, graphOf, insertStep, newStep, procedureTemplates, stepKindTitles, type StepKind } from '..';

const world = { ...shippedWorld, procedures: procedureTemplates.map(({ definition }) => definition) };

test.each(procedureTemplates.map((template) => [template.key, template] as const))('the template %s could be published as it is', (_key, { definition, about, title }) => {
  // A school's case is opened by an office's letter; whoever makes one's own of it says which.
  expect(checkProcedure(definition, world).filter(({ code }) => code !== 'never-started')).toEqual([]);
  expect(danglingReferences(definition)).toEqual([]);
  expect(graphOf(definition).nodes.some(({ kind }) => kind === 'end')).toBe(true);
  expect([about.vi, about.en, title.vi].every((text) => text.length > 10)).toBe(true);
});

test('a fire drill, an incident and a replication are among them', () => {
  expect(procedureTemplates.map(({ key }) => key)).toEqual(expect.arrayContaining(['fire-drill', 'fire-drill-letter', 'incident', 'replication', 'safe-school']));
});

test.each(Object.keys(establishments))('a blank procedure about a %s could be published', (subjectKind) => {
  const blank = blankProcedure({ vi: 'Diễn tập phòng cháy', en: 'Fire drill' }, { subjectKind, taken: new Set(['dien-tap-phong-chay']) });
  expect(blank.key).toBe('dien-tap-phong-chay-2');
  expect(checkProcedure(blank, world).filter(({ code }) => code !== 'never-started')).toEqual([]);
});

test.each(Object.keys(stepKindTitles) as StepKind[])('a new step of the kind %s fits the schema', (kind) => {
  const blank = blankProcedure({ vi: 'Thử', en: 'Trial' });
  const step = newStep(blank, kind, { title: { vi: 'Soạn thảo', en: 'Prepare' } });
  expect(step.key).toBe('soan-thao-2');
  const edit = insertStep(blank, { owner: null, index: 2 }, step);
  expect(edit.ok && processDefinitionSchema.safeParse(edit.definition).success).toBe(true);
});

test('presets of deadlines are told in words', () => {
  expect(deadlinePresets.find(({ key }) => key === 'before-30-11')?.title.vi).toBe('trước ngày 30/11 sắp tới');
  expect(new Set(deadlinePresets.map(({ title }) => title.vi)).size).toBe(deadlinePresets.length);
});
