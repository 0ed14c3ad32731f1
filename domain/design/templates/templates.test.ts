import { shippedWorld } from '../../../server/publishing/publishing-world';
import { getForm } from '../../../forms';
import { establishments } from '../../org/establishment';
import { processDefinitionSchema, tasksOf } from '../../process';
import { checkProcedure } from '../../publishing';
import { inventWorld, walkEveryBranch } from '../../rehearsal';
import { blankProcedure, danglingReferences, deadlinePresets, graphOf, insertStep, newStep, procedureTemplates, startersOf, stepKindTitles, type StepKind } from '..';

const world = { ...shippedWorld, procedures: procedureTemplates.map(({ definition }) => definition) };

test.each(procedureTemplates.map((template) => [template.key, template] as const))('the template %s could be published as it is', (_key, { definition, about, title }) => {
  expect(checkProcedure(definition, world)).toEqual([]);
  expect(danglingReferences(definition)).toEqual([]);
  expect(graphOf(definition).nodes.some(({ kind }) => kind === 'end')).toBe(true);
  expect([about.vi, about.en, title.vi].every((text) => text.length > 10)).toBe(true);
});

test.each(procedureTemplates.filter(({ shipped }) => !shipped).map(({ definition }) => [definition.key, definition] as const))('the automatic walk reaches all of the template %s, with the forms that it brings', (_key, definition) => {
  const definitions = procedureTemplates.map((template) => template.definition);
  const factsOfForm = ({ key, version }: { key: string; version: number }) => getForm(key, version)?.facts.map(({ fact }) => fact) ?? null;
  const walk = walkEveryBranch(definition, inventWorld(definitions, 2), { at: '2026-03-02T02:00:00.000Z', definitions, factsOfForm });
  expect(walk.missed.map(({ item, reason }) => [item.id, reason.en])).toEqual([]);
  // Whoever fills something in has a form for it; who only approves signs what was filled in.
  for (const task of tasksOf(definition)) expect([task.key, task.form !== undefined || task.signs !== undefined]).toEqual([task.key, true]);
}, 60_000);

test('who starts a template: the school its drill and its incident, the office its letter', () => {
  const starts = (wanted: string) => procedureTemplates.find(({ key }) => key === wanted)!.definition;
  for (const key of ['fire-drill', 'incident']) {
    expect(starts(key)).toMatchObject({ subjectKind: 'school', starts: { role: 'drafter' } });
    expect(startersOf(starts(key).subjectKind)).toContain('drafter');
  }
  expect(starts('fire-drill-letter')).toMatchObject({ subjectKind: 'education-office', starts: { role: 'specialist' } });
  // Every kind of unit has somebody who may start what is about it; whoever only looks after the system may not.
  for (const kind of Object.keys(establishments)) expect([kind, startersOf(kind).length > 0, startersOf(kind).some((role) => role === 'supervisor' || role === 'administrator')]).toEqual([kind, true, false]);
});

test('a fire drill, an incident and a replication are among them', () => {
  expect(procedureTemplates.map(({ key }) => key)).toEqual(expect.arrayContaining(['fire-drill', 'fire-drill-letter', 'incident', 'replication', 'safe-school']));
});

test.each(Object.keys(establishments))('a blank procedure about a %s could be published', (subjectKind) => {
  const blank = blankProcedure({ vi: 'Diễn tập phòng cháy', en: 'Fire drill' }, { subjectKind, taken: new Set(['dien-tap-phong-chay']) });
  expect(blank.key).toBe('dien-tap-phong-chay-2');
  expect(blank.starts?.role).toBe(startersOf(subjectKind)[0]);
  expect(checkProcedure(blank, world)).toEqual([]);
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
