import type { DesignProblem, DesignUse, ImpactRow, PublicationCheck } from '../../domain/contracts/studio-api';
import { DOCUMENT_TYPES, documentKindSchema } from '../../domain/document/document-kind';
import { templateNames } from '../../domain/notices/notice-content';
import { establishments } from '../../domain/org/establishment';
import { shippedProcedures } from '../../domain/procedures';
import { directiveProcedure } from '../../domain/procedures/directive';
import type { ProcessDefinition } from '../../domain/process';
import { checkProcedure, nodesOf, type PublishingWorld } from '../../domain/publishing';
import { inventWorld, walkEveryBranch } from '../../domain/rehearsal';
import { shippedForms } from '../../forms';
import { publishedForm } from '../../forms/published-form';

/** What the server would say of a procedure: found by the real check, over the shipped forms and procedures. */
const world: PublishingWorld = {
  forms: shippedForms.map(publishedForm), procedures: shippedProcedures, documentTemplates: documentKindSchema.options, noticeTemplates: templateNames,
  registers: [...new Set(Object.values(DOCUMENT_TYPES).map(({ series }) => series))],
  kinds: Object.fromEntries(Object.entries(establishments).map(([kind, { roles, relations }]) => [kind, {
    units: 3, roles: Object.fromEntries(roles.map((role) => [role, { units: 3, most: 2 }])), relations: Object.fromEntries(Object.entries(relations).map(([relation, target]) => [relation, { kinds: [target], without: 0 }])),
  }])),
};

export const procedureProblems = (definition: unknown): DesignProblem[] =>
  checkProcedure(definition, world).map(({ path, ...problem }) => ({ ...problem, pointer: path, params: {} }));

export const procedureImpact = (key: string): ImpactRow[] => [...shippedProcedures, { ...directiveProcedure, key: toBePublished.key, version: 1 }].filter((one) => one.key === key).flatMap((one) =>
  nodesOf(one).filter(({ kind }) => kind === 'task').slice(0, 5).map((node, index) => ({ key, title: one.title, version: one.version, step: node.key, stepTitle: node.title, cases: 5 - index })));

export const procedureUsage = (key: string): DesignUse[] => shippedProcedures.flatMap((one) => nodesOf(one).flatMap((node): DesignUse[] => (node.kind === 'spawn' && node.process === key
  ? [{ key: one.key, title: one.title, version: one.version, latest: true, runningCases: 4, step: node.key, stepTitle: node.title, as: 'spawn', usedVersion: null }] : [])));

/** One school with the units around it, for examples. */
export const exampleSchool = { unit: { id: 'school-0-0', name: 'Trường THCS Bình An', kind: 'school', abbreviation: 'THCSBA', parentId: null, parentName: null, superiorName: null, place: 'Bình An', address: '', relations: { 'commune-police': 'police-0', education: 'office-0', 'provincial-police': 'police-p', 'standing-body': 'committee', authority: 'ubnd' }, from: null, to: null, successorId: null, successorName: null,
  relationNames: { 'commune-police': 'Công an xã Bình An', education: 'Sở Giáo dục và Đào tạo tỉnh An Hòa', 'provincial-police': 'Công an tỉnh An Hòa', 'standing-body': 'Ban Chỉ đạo tỉnh An Hòa', authority: 'UBND tỉnh An Hòa' } }, seats: [] };

/** A procedure that waits to be published, with an arm that no case can take. */
export const toBePublished: ProcessDefinition = {
  ...directiveProcedure, key: 'cho-ban-hanh', version: 2, title: { vi: 'Quy trình chờ ban hành', en: 'Procedure to be published' },
  steps: [...directiveProcedure.steps, { kind: 'choice', key: 'never-asked', title: { vi: 'Có cần hỏi thêm không', en: 'Is more to be asked' }, arms: [
    { key: 'never', title: { vi: 'Cần hỏi thêm', en: 'More is asked' }, when: { and: [{ '==': [1, 2] }] }, steps: [] }, { key: 'always', title: { vi: 'Không cần', en: 'Nothing more' }, steps: [] },
  ] }],
};

/** «ĐỎ» in the title of a scenario makes it red. */
export function procedureRehearsal(definition: unknown, scenarios: readonly { id: string; title: string }[]): NonNullable<PublicationCheck['rehearsal']> {
  const read = definition as ProcessDefinition;
  const { coverage, missed } = walkEveryBranch(read, inventWorld([read], 2), { at: '2026-03-02T01:00:00.000Z' });
  const titles = new Map(nodesOf(read).map(({ key, title }) => [key, title]));
  return {
    scenarios: scenarios.map(({ id, title }) => (title.includes('ĐỎ') ? { id, title, why: { vi: 'Bước “Duyệt kế hoạch” đáng lẽ đã xong.', en: '“Approve the plan” should be done.' }, step: read.steps[0]?.key ?? null } : { id, title, why: null, step: null })),
    walk: { reached: coverage.reached, total: coverage.total, missed: missed.map(({ item, reason }) => ({ id: item.id, title: item.title, step: item.step, stepTitle: titles.get(item.step) ?? item.title, reason, needed: ['step', 'outcome', 'arm', 'join'].includes(item.kind) })) },
  };
}
