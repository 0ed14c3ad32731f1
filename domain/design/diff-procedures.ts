import type { Localized, ProcessDefinition, ProcessNode } from '../process';
import type { FactTitles } from './condition-words';
import { facetsOf, Order, Words, type Facet } from './facets';
import { findStep, listsOf, placesOf, sameOwner, type FoundStep, type ListOwner } from './lists';
import { renameStep } from './rename-step';
import { partySentence, seatSentence } from './seat-sentence';
import { stepKindTitles } from './new-step';

/** A step of one of the two versions, with what is to be said of it. */
export interface StepDifference { key: string; title: Localized; sentences: readonly Localized[] }

export interface ProcedureDifference {
  /** What the procedure says of itself: title, who starts it, parties. */
  procedure: readonly Localized[];
  added: readonly StepDifference[];
  removed: readonly StepDifference[];
  changed: readonly StepDifference[];
  moved: readonly StepDifference[];
}

export const isSame = ({ procedure, added, removed, changed, moved }: ProcedureDifference): boolean => [procedure, added, removed, changed, moved].every((part) => part.length === 0);

/** The same value, whatever the order of its members; a member that is undefined is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => sameValue(left[name], right[name]));
}

/** What is different between two versions, step by step, in plain words. Versions themselves (`version`) are not compared. */
export function diffProcedures(before: ProcessDefinition, after: ProcessDefinition, facts: FactTitles = {}): ProcedureDifference {
  const renames = renamedSteps(before, after);
  const was = renames.reduce((definition, [from, to]) => {
    const renamed = renameStep(definition, from, to);
    return renamed.ok ? renamed.definition : definition;
  }, before);
  const [old, now] = [new Words(was, facts), new Words(after, facts)];
  const [oldSteps, newSteps] = [byKey(was), byKey(after)];
  const rekeyed = new Map(renames.map(([from, to]) => [to, from]));
  const moved = movedKeys(was, after);
  const both = [...newSteps].flatMap(([key, place]) => { const earlier = oldSteps.get(key); return earlier && earlier.node.kind === place.node.kind ? [{ key, earlier, place }] : []; });
  const isGone = (one: Map<string, FoundStep>) => ([key, { node }]: [string, FoundStep]): boolean => one.get(key)?.node.kind !== node.kind;
  return {
    procedure: procedureSentences(was, after),
    added: [...newSteps].filter(isGone(oldSteps)).map(([key, place]) => ({ key, title: place.node.title, sentences: [placeSentence(after, place, true), ...saidOf(facetsOf(place.node, now))] })),
    removed: [...oldSteps].filter(isGone(newSteps)).map(([key, place]) => ({ key, title: place.node.title, sentences: [kindSentence(place.node)] })),
    changed: both.flatMap(({ key, earlier, place }) => {
      const sentences = [...rekeySentence(key, rekeyed.get(key)), ...changes(facetsOf(earlier.node, old), facetsOf(place.node, now))];
      return sentences.length > 0 ? [{ key, title: place.node.title, sentences }] : [];
    }),
    moved: both.flatMap(({ key, place }) => (moved.has(key) ? [{ key, title: place.node.title, sentences: [placeSentence(after, place, false)] }] : [])),
  };
}

const byKey = (definition: ProcessDefinition): Map<string, FoundStep> => new Map(placesOf(definition).map((place) => [place.node.key, place]));

/** A step that went and one that came with the same kind and title, each the only one of those: the same step under another key. */
function renamedSteps(before: ProcessDefinition, after: ProcessDefinition): [string, string][] {
  const [old, now] = [byKey(before), byKey(after)];
  const gone = [...old.values()].filter(({ node }) => !now.has(node.key));
  const come = [...now.values()].filter(({ node }) => !old.has(node.key));
  const alike = (a: ProcessNode, b: ProcessNode): boolean => a.kind === b.kind && a.title.vi === b.title.vi && a.title.en === b.title.en;
  return gone.flatMap(({ node }): [string, string][] => {
    const [match, ...more] = come.filter((other) => alike(node, other.node));
    return match && more.length === 0 && gone.filter((other) => alike(node, other.node)).length === 1 ? [[node.key, match.node.key]] : [];
  });
}

const rekeySentence = (key: string, from: string | undefined): Localized[] => (from === undefined ? [] : [{ vi: `Mã bước đổi từ “${from}” thành “${key}”.`, en: `The key of the step is “${key}”, not “${from}” any more.` }]);

const kindSentence = (node: ProcessNode): Localized => ({ vi: `Bước này (${stepKindTitles[node.kind].vi.toLowerCase()}) không còn trong quy trình.`, en: `This step (${stepKindTitles[node.kind].en.toLowerCase()}) is gone.` });

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (vi: string, en: string): Localized => ({ vi: `${capital(vi)}.`, en: `${capital(en)}.` });

const saidOf = (facets: readonly Facet[]): Localized[] => facets.filter(({ id, value }) => id !== 'title' && !(value instanceof Order)).map(({ name, words }) => sentence(`${name.vi}: ${words.vi}`, `${name.en}: ${words.en}`));

function changes(before: readonly Facet[], after: readonly Facet[]): Localized[] {
  const [old, now] = [new Map(before.map((facet) => [facet.id, facet])), new Map(after.map((facet) => [facet.id, facet]))];
  return [
    ...before.filter(({ id }) => !now.has(id)).map(({ name, words }) => sentence(`bỏ ${name.vi}: ${words.vi}`, `no ${name.en} any more: ${words.en}`)),
    ...after.flatMap((facet) => { const earlier = old.get(facet.id); return earlier ? change(earlier, facet) : [sentence(`thêm ${facet.name.vi}: ${facet.words.vi}`, `new ${facet.name.en}: ${facet.words.en}`)]; }),
  ];
}

function change(before: Facet, after: Facet): Localized[] {
  const { name } = after;
  if (before.value instanceof Order && after.value instanceof Order) {
    return sameOrder(before.value.keys, after.value.keys) ? [] : [sentence(`${name.vi} nay là: ${after.words.vi}`, `${name.en} is now: ${after.words.en}`)];
  }
  if (sameValue(before.value, after.value)) return [];
  if (before.words.vi === after.words.vi) return [sentence(`${name.vi} đã thay đổi: ${after.words.vi}`, `${name.en} has changed: ${after.words.en}`)];
  return [sentence(`${name.vi}: từ ${before.words.vi} thành ${after.words.vi}`, `${name.en}: from ${before.words.en} to ${after.words.en}`)];
}

function sameOrder(before: readonly string[], after: readonly string[]): boolean {
  const common = before.filter((key) => after.includes(key));
  return after.filter((key) => before.includes(key)).every((key, index) => key === common[index]);
}

/** Steps that stand in another list, or elsewhere among those that stayed in theirs: as few as explain the new order. */
function movedKeys(before: ProcessDefinition, after: ProcessDefinition): ReadonlySet<string> {
  const old = byKey(before);
  const moved = new Set<string>();
  for (const { owner, steps } of listsOf(after)) {
    const stayed: { key: string; index: number }[] = [];
    for (const { key } of steps) {
      const earlier = old.get(key);
      if (earlier && sameOwner(earlier.owner, owner)) stayed.push({ key, index: earlier.index });
      else if (earlier) moved.add(key);
    }
    const kept = longestRising(stayed.map(({ index }) => index));
    stayed.forEach(({ key }, at) => { if (!kept.has(at)) moved.add(key); });
  }
  return moved;
}

/** Positions of a longest rising row of numbers. Lists have at most 200 steps. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = [];
  numbers.forEach((number, at) => {
    best[at] = { length: 1, before: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((numbers[earlier] ?? 0) < number && (best[earlier]?.length ?? 0) >= (best[at]?.length ?? 0)) best[at] = { length: (best[earlier]?.length ?? 0) + 1, before: earlier };
    }
  });
  let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), 0);
  const kept = new Set<number>();
  while (at >= 0 && at < best.length) {
    kept.add(at);
    at = best[at]?.before ?? -1;
  }
  return kept;
}

function placeSentence(definition: ProcessDefinition, { owner, index, steps }: FoundStep, added: boolean): Localized {
  const previous = steps[index - 1];
  const inside = ownerWords(definition, owner);
  const where = previous
    ? { vi: `sau bước «${previous.title.vi}»${inside.vi}`, en: `after “${previous.title.en}”${inside.en}` }
    : owner === null ? { vi: 'ở đầu quy trình', en: 'at the beginning' } : { vi: `ở đầu${inside.vi}`, en: `first${inside.en}` };
  return added ? { vi: `Bước mới ${where.vi}.`, en: `A new step ${where.en}.` } : { vi: `Nay đứng ${where.vi}.`, en: `Now stands ${where.en}.` };
}

function ownerWords(definition: ProcessDefinition, owner: ListOwner): Localized {
  const holder = owner && findStep(definition, owner.key)?.node;
  if (!owner || !holder) return { vi: '', en: '' };
  const entries = holder.kind === 'parallel' ? holder.branches : holder.kind === 'choice' ? holder.arms : [];
  const branch = entries.find(({ key }) => key === owner.branch)?.title;
  return branch
    ? { vi: ` trong nhánh «${branch.vi}» của «${holder.title.vi}»`, en: ` in the branch “${branch.en}” of “${holder.title.en}”` }
    : { vi: ` trong «${holder.title.vi}»`, en: ` in “${holder.title.en}”` };
}

function procedureSentences(before: ProcessDefinition, after: ProcessDefinition): Localized[] {
  const said: Localized[] = [];
  if (before.key !== after.key) said.push({ vi: `Mã quy trình đổi từ “${before.key}” thành “${after.key}”.`, en: `The key is “${after.key}”, not “${before.key}” any more.` });
  if (!sameValue(before.title, after.title)) said.push({ vi: `Tên quy trình: từ «${before.title.vi}» thành «${after.title.vi}».`, en: `Title: from “${before.title.en}” to “${after.title.en}”.` });
  if (before.subjectKind !== after.subjectKind) said.push({ vi: `Loại đơn vị của hồ sơ: từ “${before.subjectKind}” thành “${after.subjectKind}”.`, en: `What a case is about: from “${before.subjectKind}” to “${after.subjectKind}”.` });
  if (!sameValue(before.starts, after.starts)) {
    const who = (definition: ProcessDefinition): Localized => (definition.starts ? seatSentence(definition.starts, definition) : { vi: 'không ai (hồ sơ do quy trình khác mở)', en: 'nobody (another procedure starts it)' });
    said.push({ vi: `Người khởi tạo: từ ${who(before).vi} thành ${who(after).vi}.`, en: `Who starts it: from ${who(before).en} to ${who(after).en}.` });
  }
  for (const party of new Set([...Object.keys(before.parties), ...Object.keys(after.parties)])) {
    const [old, now] = [before.parties[party], after.parties[party]];
    if (sameValue(old, now)) continue;
    if (!now) said.push({ vi: `Bỏ bên tham gia: ${partySentence(party, before).vi}.`, en: `No party any more: ${partySentence(party, before).en}.` });
    else if (!old) said.push({ vi: `Thêm bên tham gia: ${partySentence(party, after).vi}.`, en: `New party: ${partySentence(party, after).en}.` });
    else said.push({ vi: `Bên tham gia “${party}”: từ ${partySentence(party, before).vi} thành ${partySentence(party, after).vi}.`, en: `The party “${party}”: from ${partySentence(party, before).en} to ${partySentence(party, after).en}.` });
  }
  return said;
}
