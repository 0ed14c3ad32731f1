import type { DesignProblem, DesignUse, ImpactRow } from '../../domain/contracts/studio-api';
import { DOCUMENT_TYPES, documentKindSchema } from '../../domain/document/document-kind';
import { templateNames } from '../../domain/notices/notice-content';
import { establishments } from '../../domain/org/establishment';
import { shippedProcedures } from '../../domain/procedures';
import { checkProcedure, nodesOf, type PublishingWorld } from '../../domain/publishing';
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

export const procedureImpact = (key: string): ImpactRow[] => shippedProcedures.filter((one) => one.key === key).flatMap((one) =>
  nodesOf(one).filter(({ kind }) => kind === 'task').slice(0, 5).map((node, index) => ({ key, title: one.title, version: one.version, step: node.key, stepTitle: node.title, cases: 5 - index })));

export const procedureUsage = (key: string): DesignUse[] => shippedProcedures.flatMap((one) => nodesOf(one).flatMap((node): DesignUse[] => (node.kind === 'spawn' && node.process === key
  ? [{ key: one.key, title: one.title, version: one.version, latest: true, runningCases: 4, step: node.key, stepTitle: node.title, as: 'spawn', usedVersion: null }] : [])));

/** One school with the units around it, for examples. */
export const exampleSchool = { unit: { id: 'school-0-0', name: 'Trường THCS Bình An', kind: 'school', abbreviation: 'THCSBA', parentId: null, parentName: null, superiorName: null, place: 'Bình An', address: '', relations: {}, from: null, to: null, successorId: null, successorName: null,
  relationNames: { 'commune-police': 'Công an xã Bình An', education: 'Sở Giáo dục và Đào tạo tỉnh An Hòa', 'provincial-police': 'Công an tỉnh An Hòa', 'standing-body': 'Ban Chỉ đạo tỉnh An Hòa', authority: 'UBND tỉnh An Hòa' } }, seats: [] };
