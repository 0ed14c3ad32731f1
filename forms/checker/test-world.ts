import { getForm } from '../shipped-forms';
import type { FormKey } from '../shipped-forms';
import { sampleSubmission, type SampleContext } from '../samples';
import type { FormDefinition, Json, Lookups, Scalar, StoredFile } from '../types';
import { checkSubmission } from './check-submission';

/** A small world for the tests of this folder: three units, one file, a fixed clock. */
export const testFile: StoredFile = { fileId: 'file-1', name: 'ke-hoach.pdf', size: 12_345, type: 'application/pdf' };
export const testContext: SampleContext = { today: '2026-11-23', file: testFile, unit: 'school-1', partyUnits: ['school-1', 'police-1'], recipients: ['school-1', 'school-2'] };
/** 15:00 in Vietnam. */
export const testNow = new Date('2026-11-23T08:00:00Z');

const units = new Set(['school-1', 'school-2', 'police-1']);
export const testLookups: Lookups = {
  file: (id) => Promise.resolve(id === testFile.fileId ? testFile : null),
  unit: (id) => Promise.resolve(units.has(id) ? { id } : null),
};

export const formOf = (key: FormKey): FormDefinition => getForm(key)!;

export const check = (key: FormKey, overrides: Record<string, Json | undefined> = {}, facts: Record<string, Scalar> = {}) =>
  checkSubmission({ form: formOf(key), data: sampleSubmission(key, testContext, overrides), now: testNow, lookups: testLookups, facts });

export const checkRaw = (form: FormDefinition, data: unknown) => checkSubmission({ form, data, now: testNow, lookups: testLookups });

/** A definition around a few components, for one trap at a time. */
export function formWith(components: FormDefinition['components'], more: Partial<FormDefinition> = {}): FormDefinition {
  return { key: 'trial', version: 1, title: { vi: 'Thử', en: 'Trial' }, description: { vi: 'Thử', en: 'Trial' }, components, rules: [], facts: [], english: {}, prefill: [], ...more };
}

/** Least milliseconds of CPU in three runs: what is slow each time is slow, not what runs for the first time. */
export async function leastCpu(work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const spent = cpuClock();
    await work();
    least = Math.min(least, spent());
  }
  return least;
}

/** Milliseconds of this process's CPU since the call: a busy machine does not fail a test, a loop does. */
export function cpuClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
