import { isPlainObject } from '../../../domain/logic/plain-object';
import type { FormComponent, FormDefinition } from '../../../forms/types';

const isText = (value: unknown): value is { vi: string; en: string } => isPlainObject(value) && typeof value.vi === 'string' && typeof value.en === 'string';

/** Deeper than any form may be; what is nested beyond is not drawn. */
const DEEPEST = 40;

function isPart(value: unknown, depth: number): value is FormComponent {
  if (!isPlainObject(value) || depth > DEEPEST || typeof value.type !== 'string' || typeof value.key !== 'string') return false;
  if (value.components !== undefined && !isParts(value.components, depth + 1)) return false;
  return value.columns === undefined || (Array.isArray(value.columns) && value.columns.every((column) => isPlainObject(column) && isParts(column.components, depth + 1)));
}

const isParts = (value: unknown, depth: number): boolean => Array.isArray(value) && value.every((part) => isPart(part, depth));

/**
 * A draft may be wrong in every way that its checker names, but its bones must be there for it to be drawn: null when they
 * are not. Missing lists are empty lists.
 */
export function readableForm(value: unknown): FormDefinition | null {
  if (!isPlainObject(value) || typeof value.key !== 'string' || !isParts(value.components ?? [], 0)) return null;
  const list = (name: string): unknown[] => (Array.isArray(value[name]) ? value[name] : []);
  const title = isText(value.title) ? value.title : { vi: value.key, en: value.key };
  return {
    ...value, title, description: isText(value.description) ? value.description : { vi: '', en: '' }, components: list('components'), rules: list('rules'), facts: list('facts'), prefill: list('prefill'),
    english: isPlainObject(value.english) ? value.english : {},
  } as unknown as FormDefinition;
}
