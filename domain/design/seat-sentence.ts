import { resolveParty, type RelatedUnit } from '../org/relations';
import { partyWord, roleWord } from '../publishing/words';
import type { Localized, ProcessDefinition, SeatRule } from '../process';
import { kindBehind } from './parties';

/** A body and what says which one: «Công an xã» «nơi trường đóng». */
interface Body { name: Localized; which: Localized }
type Parties = Pick<ProcessDefinition, 'subjectKind' | 'parties'>;

const none: Localized = { vi: '', en: '' };

/** How units of a kind are called inside a sentence. */
const bodies: Readonly<Record<string, Localized>> = {
  school: { vi: 'trường', en: 'the school' },
  'education-office': { vi: 'cơ quan quản lý giáo dục', en: 'the education office' },
  'commune-police': { vi: 'Công an xã', en: 'the commune police' },
  'provincial-police': { vi: 'Công an tỉnh', en: 'the provincial police' },
  'standing-body': { vi: 'Ban Chỉ đạo', en: 'the Steering Committee' },
  'peoples-committee': { vi: 'Ủy ban nhân dân', en: 'the People’s Committee' },
};

/** Which of several units of a kind is meant, seen from the unit that the case is about. */
const which: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  school: {
    'commune-police': { vi: 'nơi trường đóng', en: 'where the school stands' },
    'education-office': { vi: 'phụ trách trường', en: 'in charge of the school' },
    'peoples-committee': { vi: 'tỉnh', en: 'of the province' },
  },
  'education-office': { 'education-office': { vi: 'cấp trên', en: 'above' }, 'peoples-committee': { vi: 'tỉnh', en: 'of the province' } },
};

function bodyOf(definition: Parties, party: string): Body {
  const rule = Object.hasOwn(definition.parties, party) ? definition.parties[party] : undefined;
  if (rule?.kind === 'initiator') return { name: { vi: 'đơn vị khởi tạo hồ sơ', en: 'the unit that started the case' }, which: none };
  const kind = kindBehind(definition, party);
  const name = kind === null ? undefined : bodies[kind];
  if (kind === null || !name) return { name: partyWord(party), which: none };
  return { name, which: rule?.kind === 'relation' ? (which[definition.subjectKind]?.[kind] ?? none) : none };
}

const joined = (...words: string[]): string => words.filter((word) => word !== '').join(' ');
/** «the school» inside «Chief of commune police»: the article does not count. */
const bare = (text: string): string => text.replace(/^the /, '');

/** The unit behind a party: «Công an xã nơi trường đóng». */
export function partySentence(party: string, definition: Parties): Localized {
  const body = bodyOf(definition, party);
  return { vi: joined(body.name.vi, body.which.vi), en: joined(body.name.en, body.which.en) };
}

function withBody(title: string, name: string, whichOne: string, of: string): string {
  const names = title.toLowerCase().includes(bare(name).toLowerCase());
  return names ? joined(title, whichOne) : joined(title, of, name, whichOne);
}

/** Titles that leave open of what: the body takes the place of the word. */
const openTitles: Readonly<Record<string, Localized>> = { head: { vi: 'Lãnh đạo', en: 'Head' }, secretary: { vi: 'Thường trực', en: 'Standing secretary' } };

/** Who does it, in words: «Hiệu trưởng của trường», «Trưởng Công an xã nơi trường đóng». */
export function seatSentence(seat: SeatRule, definition: Parties): Localized {
  const { name, which: whichOne } = bodyOf(definition, seat.party);
  const open = openTitles[seat.role];
  const title = roleWord(seat.role);
  return {
    vi: open ? joined(open.vi, name.vi, whichOne.vi) : withBody(title.vi, name.vi, whichOne.vi, 'của'),
    en: open ? joined(open.en, 'of', name.en, whichOne.en) : withBody(title.en, name.en, whichOne.en, 'of'),
  };
}

/** A unit that an example can be told with. */
export interface ExampleUnit extends RelatedUnit { name: string }

/**
 * The same for one unit that a case could be about: «Với Trường THCS A: Công an xã B». Null when nobody stands behind the
 * party there. Whoever starts the case is taken to be that unit itself.
 */
export function seatExample(seat: SeatRule, definition: Parties, subject: ExampleUnit, find: (id: string) => ExampleUnit | undefined): Localized | null {
  const rule = Object.hasOwn(definition.parties, seat.party) ? definition.parties[seat.party] : undefined;
  const id = rule ? resolveParty(rule, subject.id, subject.id, find) : null;
  const unit = id === null ? undefined : find(id);
  return unit ? { vi: `Với ${subject.name}: ${unit.name}`, en: `For ${subject.name}: ${unit.name}` } : null;
}
