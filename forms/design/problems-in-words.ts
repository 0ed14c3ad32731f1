import { definitionProblemCodes, definitionSentence, type DefinitionProblemCode } from '../schema/definition-problem';
import type { FormDefinition, Text } from '../types';
import { fieldNames } from './field-names';
import { partsOf, type PartAt, type Place } from './place';

/** As the checker tells it, here or on the server. */
interface Problem { pointer: string; code: string; params: Readonly<Record<string, string>>; message: Text }

/** `about` is what the part is called, where the sentence does not say it by itself. */
interface ProblemInWords { place: Place | null; about: Text | null; message: Text }

/** Those whose `{name}` is the path of a part that is there; others speak of properties, values, or what is gone. */
const nameAPart: ReadonlySet<string> = new Set<DefinitionProblemCode>([
  'selfReference', 'conditionOnLayoutInTable', 'limitsCross', 'formulaMustBeServer', 'conditionCircle', 'disabledNeedsFormula', 'conditionOnGroup', 'conditionAcrossTables', 'insideTable', 'divisionByZero', 'countsNoRows',
]);

/** The sentence of one problem with the part called as people call it; by its key only where it has no label. */
export const inWords = (definition: FormDefinition, problem: { code: string; name: string; message: Text }): Text =>
  // The names of a whole form are put together only where they are needed: what has another code may be no form at all.
  (nameAPart.has(problem.code) ? withName(fieldNames(definition), problem) : problem.message);

/** What the checker found, with the parts called as people call them and the way to each. */
export function problemsInWords(definition: FormDefinition, problems: readonly Problem[]): ProblemInWords[] {
  const parts = partsOf(definition);
  const names = fieldNames(definition);
  return problems.map((problem) => {
    const { code, params, message } = problem;
    const translated = translatedPart(parts, problem);
    if (translated) {
      const { vi, en } = names.get(translated.path)!;
      return { place: translated.place, about: null, message: sayOf(code, { vi: `${vi} (tiếng Anh)`, en: `${en} (English)` }, message) };
    }
    const named = nameAPart.has(code) ? params.name : undefined;
    const part = partOf(definition, parts, problem);
    return {
      place: part?.place ?? null,
      about: part && part.path !== named ? called(part.path, parts, names, definition) : null,
      message: named === undefined ? message : withName(names, { code, name: named, message }),
    };
  });
}

function withName(names: ReadonlyMap<string, Text>, { code, name, message }: { code: string; name: string; message: Text }): Text {
  const found = names.get(name);
  return found ? sayOf(code, found, message) : message;
}

/** The sentence of a code about what is called so; a code that is not known here keeps the sentence that came with it. */
function sayOf(code: string, name: Text, message: Text): Text {
  if (!isKnown(code)) return message;
  const { vi, en } = definitionSentence(code);
  return { vi: vi.replace('{name}', () => name.vi), en: en.replace('{name}', () => name.en) };
}

const isKnown = (code: string): code is DefinitionProblemCode => (definitionProblemCodes as readonly string[]).includes(code);

/** The part whose English text is wrong: kept by its path, or its path and what of it is translated. The longest path is meant. */
function translatedPart(parts: readonly PartAt[], { pointer, params: { name } }: Problem): PartAt | undefined {
  if (!pointer.startsWith('/english/') || name === undefined) return undefined;
  return parts.filter(({ path }) => name === path || name.startsWith(`${path}.`)).sort((a, b) => b.path.length - a.path.length)[0];
}

/** Parts with one key for two are all meant. */
function called(path: string, parts: readonly PartAt[], names: ReadonlyMap<string, Text>, { english }: FormDefinition): Text | null {
  const same = parts.filter((entry) => entry.path === path);
  if (same.length < 2) return names.get(path) ?? null;
  const each = same.map(({ part }) => [...fieldNames({ components: [part], english }).values()][0]!);
  return { vi: each.map(({ vi }) => vi).join(', '), en: each.map(({ en }) => en).join(', ') };
}

/** The part that a problem is about; undefined when it is about the form itself. */
function partOf(definition: FormDefinition, parts: readonly PartAt[], { pointer, params }: Problem): PartAt | undefined {
  const steps = pointer.split('/').slice(1);
  const withPath = (path: unknown) => parts.find((entry) => entry.path === path);
  if (steps[0] === 'rules') {
    const rule = definition.rules[Number(steps[1])];
    return rule && withPath(rule.each === undefined ? rule.path : `${rule.each}.${rule.path}`);
  }
  if (steps[0] !== 'components') return undefined;
  if (steps.length === 1) return withPath(params.name);
  const named = isIndex(steps[1]!) ? undefined : withPath(steps[1]);
  if (named) return named;
  // Indices with the names of lists between them: `/components/0/columns/1/components/2/label`.
  const indices = steps.filter(isIndex).map(Number);
  for (let length = indices.length; length > 0; length -= 1) {
    const found = parts.find(({ place }) => place.length === length && place.every((step, index) => step === indices[index]));
    if (found) return found;
  }
  return undefined;
}

/** A key begins with a letter. */
const isIndex = (step: string): boolean => /^\d+$/.test(step);
