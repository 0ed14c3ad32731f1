#!/usr/bin/env node
/**
 * The engines alone: `node engines/cli.mjs up [--data <folder>]` starts them, prints one JSON line with their
 * addresses on standard output and runs until Ctrl-C; `provide` only installs what is missing.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LauncherError } from './messages.mjs';
import { createProgressReport } from './progress-report.mjs';
import { resolveEngine } from './resolve-engine.mjs';
import { cacheFolder, dataFolder, engineTable, startEngines } from './start-engines.mjs';
import { stopOnSignal } from './stop-on-signal.mjs';

const { positionals: [command = 'up'], values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, cache: { type: 'string' } } });
const cacheDir = values.cache ?? cacheFolder(process.env);
const report = createProgressReport(process.stderr);

async function up() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const aborted = new AbortController();
  const starting = startEngines({ dataDir: values.data ?? dataFolder(process.env, root), cacheDir, report, signal: aborted.signal });
  const stopped = stopOnSignal(async () => {
    // Ctrl-C while an engine is still being built or started stops that as well.
    aborted.abort();
    const started = await starting.catch(() => null);
    if (!started) process.exit(130);
    await started.stop();
  });
  const engines = await starting;
  console.log(JSON.stringify({ event: 'ready', ...engines.env, pids: engines.pids() }));
  const keepAlive = setInterval(() => {}, 60_000);
  await stopped;
  clearInterval(keepAlive);
  console.log(JSON.stringify({ event: 'stopped' }));
}

async function provide() {
  for (const engine of engineTable({ env: process.env, cacheDir })) {
    const { kind, address, command: program } = await resolveEngine(engine, { env: process.env, report });
    report({ task: engine.title, state: 'done', message: { vi: kind, en: kind } });
    console.log(JSON.stringify({ event: 'provided', engine: engine.name, kind, address, command: program }));
  }
}

try {
  await (command === 'provide' ? provide() : up());
  report.close();
} catch (error) {
  report.close();
  console.error(error instanceof LauncherError ? error.message : error);
  process.exit(1);
}
