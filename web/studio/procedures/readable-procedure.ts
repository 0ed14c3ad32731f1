import { isPlainObject } from '../../../domain/logic/plain-object';
import type { ProcessDefinition } from '../../../domain/process';

/** Deeper than any procedure may be; what is nested beyond is not drawn. */
const DEEPEST = 40;
type Raw = Record<string, unknown>;

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const titleOf = (value: unknown, key: string): { vi: string; en: string } => (isPlainObject(value) ? { vi: textOf(value.vi, key), en: textOf(value.en, key) } : { vi: key, en: key });
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const seatOf = (value: unknown): Raw => (isPlainObject(value) && typeof value.role === 'string' && typeof value.party === 'string' ? value : { role: '', party: '' });

/** What each kind needs to be drawn; null where its bones are missing. */
const bones: Readonly<Record<string, (raw: Raw, depth: number) => Raw | null>> = {
  task: (raw) => ({ seat: seatOf(raw.seat), shows: listOf(raw.shows), differsFrom: listOf(raw.differsFrom), ladder: listOf(raw.ladder), outcomes: listOf(raw.outcomes) }),
  document: (raw) => ({ template: textOf(raw.template, ''), issuer: textOf(raw.issuer, ''), register: textOf(raw.register, ''), notation: textOf(raw.notation, ''), from: listOf(raw.from) }),
  notify: (raw) => ({ to: listOf(raw.to), template: textOf(raw.template, '') }),
  spawn: (raw) => (isPlainObject(raw.over) ? { process: textOf(raw.process, ''), carry: listOf(raw.carry) } : null),
  wait: (raw) => (isPlainObject(raw.until) ? {} : null),
  parallel: (raw, depth) => withSteps(raw, 'branches', depth),
  choice: (raw, depth) => withSteps(raw, 'arms', depth),
  repeat: (raw, depth) => { const steps = stepsOf(raw.steps, depth); return steps && isPlainObject(raw.rounds) && isPlainObject(raw.until) ? { steps } : null; },
  reuse: (raw) => ({ process: textOf(raw.process, ''), version: typeof raw.version === 'number' ? raw.version : 1, parties: isPlainObject(raw.parties) ? raw.parties : {}, steps: [] }),
};

function withSteps(raw: Raw, name: 'branches' | 'arms', depth: number): Raw | null {
  const entries = listOf(raw[name]).map((entry) => {
    const steps = isPlainObject(entry) && typeof entry.key === 'string' ? stepsOf(entry.steps, depth) : null;
    return steps ? { ...(entry as Raw), title: titleOf((entry as Raw).title, String((entry as Raw).key)), steps } : null;
  });
  return entries.includes(null) ? null : { [name]: entries };
}

function stepsOf(value: unknown, depth: number): Raw[] | null {
  if (depth > DEEPEST) return null;
  const steps = listOf(value).map((step): Raw | null => {
    if (!isPlainObject(step) || typeof step.key !== 'string' || typeof step.kind !== 'string' || !Object.hasOwn(bones, step.kind)) return null;
    const found = bones[step.kind]!(step, depth + 1);
    return found && { ...step, title: titleOf(step.title, step.key), ...found };
  });
  return steps.some((step) => step === null) ? null : (steps as Raw[]);
}

/**
 * A draft may be wrong in every way that publishing names, but its bones must be there for it to be drawn: null when they
 * are not. Missing lists are empty lists.
 */
export function readableProcedure(value: unknown): ProcessDefinition | null {
  if (!isPlainObject(value) || typeof value.key !== 'string') return null;
  const steps = stepsOf(value.steps, 0);
  if (!steps) return null;
  const parties = isPlainObject(value.parties) ? Object.fromEntries(Object.entries(value.parties).filter(([, rule]) => isPlainObject(rule) && typeof rule.kind === 'string')) : {};
  const version = typeof value.version === 'number' ? value.version : 1;
  return { ...value, version, title: titleOf(value.title, value.key), subjectKind: textOf(value.subjectKind, 'school'), parties, steps } as unknown as ProcessDefinition;
}
