import type { SeatRule } from '../../process';
import type { ProcedureProblemCode } from '../../publishing';
import { changeProcedure, changeStep } from '../change-step';
import { edited, type Edit } from '../edit';
import { kindBehind, partiesAround, partyFor, rolesOfKind, seatChoices, startersOf, withParty } from '../parties';
import { seatSentence } from '../seat-sentence';
import { fix, say, type Faulty, type Fix, type Fixer } from './fix';

const MOST_SEATS = 3;

/** The seat that stands where the problem is. */
function seatAt({ definition, node, members: [name, index] }: Faulty): SeatRule | undefined {
  if (!node) return name === 'starts' ? definition.starts : undefined;
  if (node.kind === 'notify') return node.to[Number(index)];
  if (node.kind !== 'task') return undefined;
  if (name === 'seat') return node.seat;
  if (name === 'extension') return node.extension?.grantedBy;
  const act = name === 'ladder' ? node.ladder[Number(index)]?.act : undefined;
  return act && 'to' in act ? act.to : undefined;
}

/** The same place with another seat. */
function reseated({ definition, node, members: [name, index] }: Faulty, seat: SeatRule): Edit | null {
  if (!node) return name === 'starts' ? changeProcedure(definition, { starts: seat }) : null;
  if (node.kind === 'notify') return changeStep(definition, node.key, { to: node.to.map((one, at) => (at === Number(index) ? seat : one)) });
  if (node.kind !== 'task') return null;
  if (name === 'seat') return changeStep(definition, node.key, { seat });
  if (name === 'extension') return changeStep(definition, node.key, { extension: { grantedBy: seat } });
  return changeStep(definition, node.key, { ladder: node.ladder.map((rung, at) => (at === Number(index) && 'to' in rung.act ? { ...rung, act: { ...rung.act, to: seat } } : rung)) });
}

const giveTo = (faulty: Faulty, seat: SeatRule): Fix[] => {
  const edit = reseated(faulty, seat);
  const who = seatSentence(seat, faulty.definition);
  return edit ? fix(say(`Giao cho ${who.vi}`, `Give it to ${who.en}`), edit) : [];
};

/** Seats of the same party first, then the same role elsewhere. */
const otherRole: Fixer = (faulty) => {
  const seat = seatAt(faulty);
  if (!seat) return [];
  const own = rolesOfKind(kindBehind(faulty.definition, seat.party)).map((role) => ({ role, party: seat.party }));
  const choices = seatChoices(faulty.definition);
  const allowed = (one: SeatRule): boolean => choices.some((choice) => choice.seat.role === one.role && choice.seat.party === one.party);
  const elsewhere = choices.filter((choice) => choice.seat.role === seat.role && choice.seat.party !== seat.party);
  return [
    ...own.filter(allowed).slice(0, MOST_SEATS).flatMap((one) => giveTo(faulty, one)),
    ...elsewhere.slice(0, 1).flatMap((choice) => giveTo({ ...faulty, definition: withParty(faulty.definition, choice) }, choice.seat)),
  ];
};

/** A party that is not there is added when everybody knows who that is; else whoever the procedure has steps in. */
const addParty: Fixer = (faulty) => {
  const { definition, node, members: [name] } = faulty;
  const party = seatAt(faulty)?.party ?? (node?.kind === 'document' ? node.issuer : node?.kind === 'spawn' && 'under' in node.over ? node.over.under : undefined);
  if (party === undefined) return [];
  const around = partiesAround(definition.subjectKind);
  const rule = Object.hasOwn(around, party) ? around[party] : undefined;
  const added = rule ? fix(say('Thêm bên tham gia này vào quy trình', 'Add the party to the procedure'), edited(definition, { ...definition, parties: { ...definition.parties, [party]: rule } }, null)) : [];
  const [subject] = Object.keys(definition.parties);
  if (node?.kind === 'document' && subject !== undefined) return [...added, ...fix(say('Đơn vị của hồ sơ ban hành', 'The unit of the case issues it'), changeStep(definition, node.key, { issuer: partyFor(definition, { kind: 'subject' }) }))];
  return [...added, ...(name === undefined ? [] : otherRole(faulty))];
};

const dropParty: Fixer = ({ definition, members: [, party = ''] }) => {
  const kept = Object.entries(definition.parties).filter(([name]) => name !== party);
  return fix(say('Bỏ bên tham gia này', 'Drop the party'), changeProcedure(definition, { parties: Object.fromEntries(kept) }));
};

const otherStarter: Fixer = ({ definition }) => {
  const party = partyFor(definition, { kind: 'subject' });
  const held = Object.hasOwn(definition.parties, party) ? definition : { ...definition, parties: { ...definition.parties, [party]: { kind: 'subject' as const } } };
  const seats = startersOf(definition.subjectKind).map((role) => ({ role, party }));
  return [
    ...seats.flatMap((seat) => {
      const who = seatSentence(seat, held);
      return fix(say(`${who.vi} khởi tạo`, `${who.en} starts it`), changeProcedure(held, { starts: seat }));
    }),
    ...(definition.starts ? fix(say('Không ai khởi tạo; hồ sơ do quy trình khác mở', 'Nobody starts it; another procedure does'), changeProcedure(definition, { starts: undefined })) : []),
  ];
};

export const seatFixers: Partial<Record<ProcedureProblemCode, Fixer>> = {
  'party-unknown': addParty, 'party-unused': dropParty, 'role-unknown': otherRole, 'starts-nobody': otherStarter, 'never-started': otherStarter,
};
