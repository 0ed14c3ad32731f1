import type { UnitKind } from '../contracts/records';
import type { Localized } from '../process';
import type { Role } from './roles';

/** A kind of unit: how it is called, the seats it is made with, and whom its units are related to (relation → kind). */
export interface Establishment { title: Localized; roles: readonly Role[]; relations: Readonly<Record<string, UnitKind>> }

/**
 * The kinds of units as they are set up. A tenant may give a unit further seats; a seat of this table exists even while
 * nobody holds it. Relations of the office stand for those of its schools, which inherit them from their parent.
 */
export const establishments: Readonly<Record<UnitKind, Establishment>> = {
  'education-office': {
    title: { vi: 'cơ quan quản lý giáo dục', en: 'education office' },
    roles: ['specialist', 'head', 'education-inspector', 'supervisor', 'administrator'],
    relations: { education: 'education-office', 'provincial-police': 'provincial-police', 'standing-body': 'standing-body', authority: 'peoples-committee' },
  },
  school: {
    title: { vi: 'cơ sở giáo dục', en: 'school' },
    roles: ['drafter', 'principal'],
    relations: { 'commune-police': 'commune-police', education: 'education-office', 'provincial-police': 'provincial-police', 'standing-body': 'standing-body', authority: 'peoples-committee' },
  },
  'commune-police': { title: { vi: 'công an xã', en: 'commune police' }, roles: ['officer', 'police-chief'], relations: { 'standing-body': 'standing-body' } },
  'provincial-police': { title: { vi: 'công an tỉnh', en: 'provincial police' }, roles: ['police-inspector', 'supervisor'], relations: { 'standing-body': 'standing-body' } },
  'standing-body': { title: { vi: 'Ban Chỉ đạo', en: 'steering committee' }, roles: ['secretary', 'committee-chair'], relations: {} },
  'peoples-committee': { title: { vi: 'Ủy ban nhân dân', en: 'people’s committee' }, roles: ['chairman'], relations: {} },
};

/** The kind's name for people; its key when it is none of ours. */
export function kindTitle(kind: string): Localized {
  const known = Object.hasOwn(establishments, kind) ? establishments[kind as UnitKind] : undefined;
  return known?.title ?? { vi: kind, en: kind };
}
