import { readDefinition } from '../publishing/read-definition';
import type { Localized, PartyRule, ProcessDefinition, ProcessNode } from '../process';
import { isPlainObject } from '../logic/plain-object';
import { renameSteps } from '../process/rename-steps';
import { edited, type Edit, type NotEdited } from './edit';
import { insertStep } from './edit-steps';
import { allSteps, type StepPlace } from './lists';
import { partyFor } from './parties';
import { dropMentions, referencesOf, type ReferenceMember } from './references';
import { pickedOf, type Selection } from './selection';

/** Steps on their way to another place or another procedure, with the parties that they name. */
export interface CarriedSteps { from: string; subjectKind: string; parties: Readonly<Record<string, PartyRule>>; steps: ProcessNode[] }

const FORMAT = 'lienky-steps';
const VERSION = 1;
/** Longer texts on a clipboard are not steps: a whole procedure has fewer letters. */
const LONGEST = 2_000_000;

function partiesNamed(steps: readonly ProcessNode[]): string[] {
  const named = new Set<string>();
  renameSteps(steps, { step: (key) => key, fact: (fact) => fact, party: (party) => { named.add(party); return party; } });
  return [...named];
}

/** The chosen steps, wherever they stand, as they would be carried. */
export function carriedFrom(definition: ProcessDefinition, selection: Selection): { ok: true; carried: CarriedSteps } | NotEdited {
  const picked = pickedOf(definition, selection);
  if (!picked.ok) return picked;
  const parties = Object.fromEntries(partiesNamed(picked.nodes).flatMap((party) => (Object.hasOwn(definition.parties, party) ? [[party, definition.parties[party] as PartyRule]] : [])));
  return { ok: true, carried: { from: definition.key, subjectKind: definition.subjectKind, parties, steps: picked.nodes } };
}

/** As it stands on a clipboard. */
export const carriedText = (carried: CarriedSteps): string => JSON.stringify({ format: FORMAT, version: VERSION, ...carried });

const unknownVersion: Localized = { vi: 'Nội dung được sao chép từ một phiên bản khác của hệ thống nên không dán được.', en: 'This was copied from another version of the system and cannot be pasted.' };

/**
 * Reads what somebody may have put on the clipboard: as strict as publishing is about shapes and sizes, members that no
 * step has left out. Null when the text is something else; `why` when steps in it cannot be used.
 */
export function readCarried(text: string): { carried: CarriedSteps } | { why: Localized } | null {
  const raw = text.length > LONGEST ? null : parsed(text);
  if (!isPlainObject(raw) || raw.format !== FORMAT) return null;
  if (raw.version !== VERSION) return { why: unknownVersion };
  const { from, subjectKind, parties, steps } = raw;
  const { definition, problems } = readDefinition({ key: from, version: 1, title: { vi: '–', en: '–' }, subjectKind, parties, steps });
  if (!definition) return { why: problems[0]?.message ?? unknownVersion };
  return { carried: { from: definition.key, subjectKind: definition.subjectKind, parties: definition.parties, steps: definition.steps } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Puts carried steps at a place under keys of their own. Into another procedure they bring the parties that it lacks, and
 * let go of steps that stayed behind; where one of those decides something, the notes say so.
 */
export function putCarried(definition: ProcessDefinition, place: StepPlace, carried: CarriedSteps): Edit {
  if (carried.from === definition.key) return insertStep(definition, place, carried.steps);
  const taken = withParties(definition, carried);
  const free = withoutTheRest(taken.definition, taken.steps);
  const result = insertStep(taken.definition, place, free.steps);
  return result.ok ? edited(definition, result.definition, result.step, [...taken.notes, ...free.notes, ...result.notes]) : result;
}

function withParties(definition: ProcessDefinition, { parties, steps }: CarriedSteps): { definition: ProcessDefinition; steps: ProcessNode[]; notes: Localized[] } {
  let own = definition;
  const names = new Map<string, string>();
  for (const party of partiesNamed(steps)) {
    const rule = Object.hasOwn(parties, party) ? parties[party] : undefined;
    if (!rule) continue;
    const name = partyFor(own, rule);
    names.set(party, name);
    if (!Object.hasOwn(own.parties, name)) own = { ...own, parties: { ...own.parties, [name]: rule } };
  }
  const added = Object.keys(own.parties).length - Object.keys(definition.parties).length;
  return {
    definition: own, steps: renameSteps(steps, { step: (key) => key, fact: (fact) => fact, party: (party) => names.get(party) ?? party }),
    notes: added > 0 ? [{ vi: `Đã thêm ${added} bên tham gia mà các bước này cần.`, en: `${added} parties that these steps need were added.` }] : [],
  };
}

/** References that only look at a step; the others decide where a case goes, what is signed or until when. */
const looking: readonly ReferenceMember[] = ['shows', 'differsFrom', 'from'];

function withoutTheRest(definition: ProcessDefinition, steps: ProcessNode[]): { steps: ProcessNode[]; notes: Localized[] } {
  const alone = { ...definition, steps };
  const along = new Set(allSteps(steps).map(({ key }) => key));
  const behind = referencesOf(alone).filter(({ to }) => !along.has(to));
  const cleaned = dropMentions(alone, new Map(behind.filter(({ member }) => looking.includes(member)).map(({ to }) => [to, { vi: to, en: to }])));
  const deciding = new Set(behind.filter(({ member }) => !looking.includes(member)).map((reference) => reference.in));
  const titles = allSteps(steps).filter(({ key }) => deciding.has(key)).map(({ title }) => title);
  return {
    steps: cleaned.definition.steps,
    notes: titles.length === 0 ? [] : [{
      vi: `Hãy xem lại ${titles.map(({ vi }) => `«${vi}»`).join(', ')}: còn nhắc đến bước không được sao chép theo.`,
      en: `Look at ${titles.map(({ en }) => `“${en}”`).join(', ')} again: a step that was not copied along is still named there.`,
    }],
  };
}
