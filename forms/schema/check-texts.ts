import type { DataPath } from '../checker/problem';
import { definitionProblem, type DefinitionProblem } from './definition-problem';

export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** No text of a form is longer; what is longer is not searched at all. */
const MAX_TEXT = 2000;
/** MongoDB refuses NUL in a name; a line break in one helps nobody. */
const CONTROL = /[\u0000-\u001F\u007F]/;
/** Form.io puts labels and descriptions into the page as HTML before it cleans them, so none may look like a tag or an entity. */
const MARKUP = /<[a-z!/?]|&#?[a-z0-9]{1,31};/i;
const ADDRESS = /(?:^|[\s"'(=])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\/\/[a-z0-9]|(?:javascript|data|vbscript|blob|file):)/i;
/** Form.io interpolates these in labels and error texts. */
const TEMPLATE = /\{\{|\{%/;

interface Place {
  value: unknown;
  name: string | number;
  around?: Place;
}

function pathOf(place: Place): DataPath {
  const path: DataPath = [];
  for (let at: Place | undefined = place; at?.around; at = at.around) path.unshift(at.name);
  return path;
}

const isBadKey = (key: string): boolean => FORBIDDEN_KEYS.has(key) || key.startsWith('$') || CONTROL.test(key);

function checkText(text: string, place: Place): DefinitionProblem[] {
  const refuse = (code: 'badValue' | 'markup' | 'address' | 'template') => definitionProblem(pathOf(place), code, String(place.name));
  if (text.length > MAX_TEXT) return [refuse('badValue')];
  const problems: DefinitionProblem[] = [];
  if (MARKUP.test(text)) problems.push(refuse('markup'));
  if (ADDRESS.test(text)) problems.push(refuse('address'));
  if (TEMPLATE.test(text)) problems.push(refuse('template'));
  return problems;
}

/** Every key and every text of a definition, wherever it stands; the caller has limited its size. Stops after `most` problems. */
export function checkTexts(definition: unknown, most: number): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const queue: Place[] = [{ value: definition, name: '' }];
  while (queue.length > 0 && problems.length < most) {
    const place = queue.pop()!;
    const { value } = place;
    if (typeof value === 'string') problems.push(...checkText(value, place));
    else if (Array.isArray(value)) value.forEach((item, index) => queue.push({ value: item, name: index, around: place }));
    else if (value && typeof value === 'object') {
      for (const key of Object.keys(value)) {
        if (isBadKey(key)) problems.push(definitionProblem([...pathOf(place), key], 'forbiddenKey', key));
        else queue.push({ value: (value as Record<string, unknown>)[key], name: key, around: place });
      }
    }
  }
  return problems;
}
