import type { UnitKind } from '../contracts/records';
import type { Role } from './roles';

/** Who answers for a unit, and gets what a vacant seat below would have got. */
export const headRoles: Readonly<Record<UnitKind, Role>> = {
  'education-office': 'head', school: 'principal', 'commune-police': 'police-chief', 'provincial-police': 'supervisor',
  'standing-body': 'committee-chair', 'peoples-committee': 'chairman',
};
