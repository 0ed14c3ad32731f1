import { readFileSync, writeFileSync } from 'node:fs';
import { temporal } from '@temporalio/proto';

const { History } = temporal.api.history.v1;
export type History = temporal.api.history.v1.IHistory;

/** Histories are kept as JSON that a person can read: names for enums, base64 for payloads; stacks and identities name a machine and go. */
export function writeHistory(path: string, history: History): void {
  writeFileSync(path, `${JSON.stringify(History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String }), (key, value: unknown) => (key === 'stackTrace' ? '' : key === 'identity' ? 'worker' : value), 1)}\n`);
}

export function readHistory(path: string): temporal.api.history.v1.History {
  return History.fromObject(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
}
