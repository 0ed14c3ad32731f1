#!/usr/bin/env node
/** `npm run check`: types, lint with the import rules of the layers, and code that nothing uses. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { LauncherError } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';

const root = repositoryRoot(import.meta.filename);
const checks = [
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'unused', command: ['knip/bin/knip.js', '--no-progress'] },
];

/** @param {string[]} command below node_modules @returns {Promise<boolean>} */
function passes([script = '', ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

const report = createProgressReport(process.stderr);
try {
  requireNodeVersion();
  await ensureDependencies({ root, report });
  report.close();
  /** @type {string[]} */
  const summary = [];
  let failed = 0;
  for (const { name, command } of checks) {
    const began = Date.now();
    const passed = await passes(command);
    if (!passed) failed += 1;
    summary.push(`${passed ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  console.log(`\n${summary.join('\n')}`);
  process.exit(failed > 0 ? 1 : 0);
} catch (error) {
  report.close();
  console.error(error instanceof LauncherError ? error.message : error);
  process.exit(1);
}
