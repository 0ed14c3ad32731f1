import type { DataPath } from '../checker/problem';
import { definitionProblem, type DefinitionProblem } from './definition-problem';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Form.io puts labels and descriptions into the page as HTML before it cleans them, so none may look like a tag or an entity. */
const MARKUP = /<[a-z!/?]|&#?[a-z0-9]{1,31};/i;
const ADDRESS = /(?:^|[\s"'(=])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\/\/[a-z0-9]|(?:javascript|data|vbscript|blob|file):)/i;
/** Form.io interpolates these in labels and error texts. */
const TEMPLATE = /\{\{|\{%/;

/** Every key and every text of a definition, wherever it stands; the caller has limited its size. */
export function checkTexts(definition: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const queue: { value: unknown; path: DataPath }[] = [{ value: definition, path: [] }];
  while (queue.length > 0) {
    const { value, path } = queue.pop()!;
    if (typeof value === 'string') {
      const name = String(path[path.length - 1] ?? '');
      if (MARKUP.test(value)) problems.push(definitionProblem(path, 'markup', name));
      if (ADDRESS.test(value)) problems.push(definitionProblem(path, 'address', name));
      if (TEMPLATE.test(value)) problems.push(definitionProblem(path, 'template', name));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => queue.push({ value: item, path: [...path, index] }));
    } else if (value && typeof value === 'object') {
      for (const key of Object.keys(value)) {
        if (FORBIDDEN_KEYS.has(key) || key.startsWith('$')) problems.push(definitionProblem([...path, key], 'forbiddenKey', key));
        else queue.push({ value: (value as Record<string, unknown>)[key], path: [...path, key] });
      }
    }
  }
  return problems;
}
