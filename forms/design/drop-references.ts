import type { FormComponent, FormDefinition } from '../types';
import { replacePart } from './change-part';
import { partAt, partsOf } from './place';
import { brokenReferencesOf, type BrokenReference } from './references';

/**
 * Takes out what names something gone: the one condition, the formula, the whole rule, the fact, the prefill step, the
 * translation. What has been mended meanwhile stays.
 */
export function dropReferences(definition: FormDefinition, references: readonly BrokenReference[] = brokenReferencesOf(definition)): FormDefinition {
  const wanted = new Set(references.map(identity));
  const broken = brokenReferencesOf(definition).filter((reference) => wanted.has(identity(reference)));
  const owners = (kind: BrokenReference['owner']['kind']) => broken.filter(({ owner }) => owner.kind === kind);
  const rules = new Set(owners('rule').map(({ owner }) => (owner as { id: string }).id));
  const facts = new Set(owners('fact').map(({ owner }) => (owner as { fact: string }).fact));
  const steps = new Set(owners('prefill').map(({ owner }) => (owner as { index: number }).index));
  const texts = new Set(owners('english').map(({ path }) => path));
  if (broken.length === 0) return definition;
  const kept = {
    ...definition,
    rules: definition.rules.filter(({ id }) => !rules.has(id)),
    facts: definition.facts.filter(({ fact }) => !facts.has(fact)),
    prefill: definition.prefill.filter((_step, index) => !steps.has(index)),
    english: Object.fromEntries(Object.entries(definition.english).filter(([path]) => !texts.has(path))),
  };
  return dropFromParts(kept, broken);
}

const identity = ({ owner, path, reason }: BrokenReference) => JSON.stringify([owner, path, reason]);

function dropFromParts(definition: FormDefinition, broken: BrokenReference[]): FormDefinition {
  const byPart = new Map<string, BrokenReference[]>();
  for (const reference of broken) if ('part' in reference.owner) byPart.set(reference.owner.part, [...(byPart.get(reference.owner.part) ?? []), reference]);
  return partsOf(definition).reduce((form, { place, path }) => {
    const concerned = byPart.get(path);
    const part = concerned && partAt(form, place);
    return part ? replacePart(form, place, withoutReferences(part, concerned)) : form;
  }, definition);
}

function withoutReferences(part: FormComponent, broken: BrokenReference[]): FormComponent {
  const next = { ...part };
  if (broken.some(({ owner }) => owner.kind === 'formula')) for (const name of ['calculateValue', 'calculateServer', 'disabled']) delete next[name];
  const gone = new Set(broken.filter(({ owner }) => owner.kind === 'condition').map(({ path }) => path));
  const conditional = next.conditional as { conditions?: { component: string }[] } | undefined;
  if (gone.size > 0 && conditional?.conditions) {
    const conditions = conditional.conditions.filter(({ component }) => !gone.has(component));
    if (conditions.length > 0) next.conditional = { ...conditional, conditions };
    else delete next.conditional;
  }
  return next;
}
