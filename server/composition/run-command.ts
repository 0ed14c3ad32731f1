import { parseArgs } from 'node:util';
import { ConfigError, loadConfig, type Config } from '../config/config';
import type { Localized } from '../../domain/process';

export interface Command<V> {
  /** Options besides `--write` and `--json`, which every command has; all are switches. */
  switches?: readonly string[];
  /** Names of what it is given besides, in this order: all of them or it does not start. */
  operands?: readonly string[];
  run(config: Config, given: ReadonlySet<string>, report: (progress: Localized) => void, operands: readonly string[]): Promise<V>;
  /** The verdict for people, line by line; Vietnamese first. */
  lines(verdict: V): Localized[];
  /** 0 when nothing is left to do. */
  exitCode(verdict: V): number;
}

/** The frame of the operators' commands: progress on standard error, the verdict on standard output (`--json`: as one JSON line). */
export async function runCommand<V>({ switches = [], operands = [], run, lines, exitCode }: Command<V>): Promise<void> {
  try {
    const names = ['write', 'json', ...switches];
    const { values, positionals } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }])), allowPositionals: operands.length > 0 });
    if (positionals.length !== operands.length) throw Object.assign(new TypeError(`Cần / needs: ${operands.join(' ')}`), { code: 'OPERANDS' });
    const given = new Set(names.filter((name) => values[name] === true));
    const verdict = await run(loadConfig(), given, ({ vi, en }) => console.error(`${vi} / ${en}`), positionals);
    if (given.has('json')) console.log(JSON.stringify(verdict));
    else for (const { vi, en } of lines(verdict)) console.log(vi === en ? vi : `${vi} / ${en}`);
    process.exitCode = exitCode(verdict);
  } catch (error) {
    console.error(error instanceof ConfigError || (error instanceof TypeError && 'code' in error) ? error.message : error);
    process.exitCode = 1;
  }
}
