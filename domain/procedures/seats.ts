import type { PartyRule, SeatRule } from '../process';
import type { Superiors } from './ladder';

const seat = (role: string, party: string): SeatRule => ({ role, party });

/** The seats of a procedure about a school, by the party that they belong to. */
export const drafter = seat('drafter', 'school');
export const principal = seat('principal', 'school');
export const officer = seat('officer', 'commune-police');
export const chief = seat('police-chief', 'commune-police');
export const policeInspector = seat('police-inspector', 'provincial-police');
export const educationInspector = seat('education-inspector', 'education');
export const educationHead = seat('head', 'education');
export const specialist = seat('specialist', 'education');
export const secretary = seat('secretary', 'standing-body');
export const committeeChair = seat('committee-chair', 'standing-body');
export const chairman = seat('chairman', 'authority');

/** Who hears of a late step, by whose step it is. */
export const aboveSchoolStaff: Superiors = { head: principal, superior: specialist, committee: secretary };
export const abovePrincipal: Superiors = { head: specialist, superior: educationHead, committee: secretary };
export const aboveOfficer: Superiors = { head: chief, superior: policeInspector, committee: secretary };
export const aboveEducation: Superiors = { head: educationHead, superior: secretary, committee: committeeChair };
export const aboveInspector: Superiors = { head: secretary, superior: committeeChair, committee: committeeChair };
export const aboveCommittee: Superiors = { head: committeeChair, superior: committeeChair, committee: committeeChair };

const related = (relation: string): PartyRule => ({ kind: 'relation', relation });

/** The parties around a school; a procedure takes those that it uses. */
export const schoolParties = {
  school: { kind: 'subject' },
  'commune-police': related('commune-police'),
  education: related('education'),
  'provincial-police': related('provincial-police'),
  'standing-body': related('standing-body'),
  authority: related('authority'),
} as const satisfies Record<string, PartyRule>;
