import { partyTitles, roleTitles, type Role } from '../../org/roles';
import type { PartyRule, SeatRule } from '../../process';
import { keyFrom } from './keys';

/** Where the holders of a role sit when a lane names the role only, and whose role it is when a lane names the unit only. */
const partyOfRole: Partial<Record<Role, string>> = {
  drafter: 'school', principal: 'school', officer: 'commune-police', 'police-chief': 'commune-police', 'police-inspector': 'provincial-police',
  specialist: 'education', head: 'education', 'education-inspector': 'education', secretary: 'standing-body', 'committee-chair': 'standing-body', chairman: 'authority',
};
const roleOfParty: Readonly<Record<string, Role>> = {
  school: 'drafter', 'commune-police': 'officer', 'provincial-police': 'police-inspector', education: 'specialist', issuer: 'specialist', 'standing-body': 'secretary', authority: 'chairman',
};

/** Other words for the same, as lanes say them; the first that is found counts. Without diacritics, in the spelling of keys. */
const wordsForRole: readonly (readonly [string, Role])[] = [
  ['truong-cong-an', 'police-chief'], ['hieu-truong', 'principal'], ['principal', 'principal'], ['headmaster', 'principal'], ['thanh-tra', 'education-inspector'],
  ['chu-tich', 'chairman'], ['thu-ky', 'secretary'], ['secretary', 'secretary'], ['giao-vien', 'drafter'], ['teacher', 'drafter'],
];
const wordsForParty: readonly (readonly [string, string])[] = [
  ['cong-an-tinh', 'provincial-police'], ['cong-an', 'commune-police'], ['police', 'commune-police'], ['ban-chi-dao', 'standing-body'], ['committee', 'standing-body'],
  ['uy-ban', 'authority'], ['giao-duc', 'education'], ['education', 'education'], ['truong', 'school'], ['school', 'school'], ['nha-truong', 'school'],
];

export interface GuessedSeat { seat: SeatRule; sure: boolean }

const has = (text: string, word: string): boolean => `-${text}-`.includes(`-${word}-`);

/** Who is meant by the name of a lane or pool. A name that says nothing to us becomes a party of its own. */
export function guessSeat(lane: string, pool: string): GuessedSeat {
  const name = keyFrom(lane);
  const role = (Object.keys(roleTitles) as Role[]).find((key) => [roleTitles[key].vi, roleTitles[key].en, key].some((title) => keyFrom(title) === name)) ?? wordsForRole.find(([word]) => has(name, word))?.[1];
  const party = partyNamed(name) ?? partyNamed(keyFrom(pool));
  if (role) return { seat: { role, party: partyOfRole[role] ?? party ?? 'education' }, sure: true };
  if (party) return { seat: { role: roleOfParty[party] ?? 'specialist', party }, sure: partyNamed(name) !== undefined };
  return { seat: name ? { role: 'specialist', party: name } : { role: 'drafter', party: 'school' }, sure: false };
}

function partyNamed(name: string): string | undefined {
  if (!name) return undefined;
  return Object.entries(partyTitles).find(([key, { vi, en }]) => [vi, en, key].some((title) => keyFrom(title) === name))?.[0] ?? wordsForParty.find(([word]) => has(name, word))?.[1];
}

/** A school is what a case is about; every other party is reached from it by the relation of the same name. */
export const ruleOfParty = (party: string): PartyRule => (party === 'school' ? { kind: 'subject' } : { kind: 'relation', relation: party });
