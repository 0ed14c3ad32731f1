import type { Localized } from '../process';
import { sentences, type ProcedureProblemCode } from './sentences';

/** One finding: an error refuses the definition, a warning does not. */
export interface ProcedureProblem {
  code: ProcedureProblemCode;
  /** The step it is about; null for the procedure itself. */
  step: string | null;
  /** JSON pointer into the definition. A step that came in with a reused procedure has the pointer of the reuse. */
  path: string;
  severity: 'error' | 'warning';
  message: Localized;
}

export interface Where { step: { key: string; title: Localized } | null; path: string }
type Value = string | number | Localized;

const PROCEDURE: Localized = { vi: 'Quy trình', en: 'The procedure' };
/** Longest piece of the author's text that a sentence repeats. */
const MAX_QUOTED = 80;
/** A title or a reason, which may be a sentence. */
const MAX_SAID = 200;

export function problem(code: ProcedureProblemCode, { step, path }: Where, values: Readonly<Record<string, Value>> = {}): ProcedureProblem {
  const [severity, vi, en] = sentences[code];
  const where: Localized = step ? { vi: `Bước «${quote(step.title.vi)}»`, en: `Step “${quote(step.title.en)}”` } : PROCEDURE;
  const write = (text: string, language: 'vi' | 'en') => text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = name === 'where' ? where : (values[name] ?? '');
    return typeof value === 'object' ? quote(value[language], MAX_SAID) : quote(String(value));
  });
  return { code, step: step?.key ?? null, path, severity, message: { vi: write(vi, 'vi'), en: write(en, 'en') } };
}

const quote = (text: string, max = MAX_QUOTED): string => (text.length > max ? `${text.slice(0, max)}…` : text);

const escape = (part: PropertyKey): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');
export const pointerOf = (parts: readonly PropertyKey[]): string => parts.map((part) => `/${escape(part)}`).join('');

export const hasErrors = (problems: readonly ProcedureProblem[]): boolean => problems.some(({ severity }) => severity === 'error');
