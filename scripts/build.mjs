#!/usr/bin/env node
/**
 * Builds the three things that run: the server's processes (build/server/<name>.cjs), the workflow bundle
 * (build/workflow-bundle.js) and the pages (build/web). A part whose sources did not change is left alone.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { lockWhenFree } from '../engines/lock-file.mjs';
import { LauncherError } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';
import { say } from './script-messages.mjs';

/** @typedef {import('../engines/progress-report.mjs').Report} Report */
/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} entry its sources exist when this does
 * @property {string[]} sources folders and files that it is made of
 * @property {string} output
 * @property {(root: string) => Promise<void>} make
 */

/** @type {Part[]} */
const parts = [
  { name: 'server', entry: 'server/processes', sources: ['domain', 'forms', 'activities', 'server'], output: 'build/server', make: makeServer },
  { name: 'workflows', entry: 'workflows/index.ts', sources: ['domain', 'workflows'], output: 'build/workflow-bundle.js', make: makeWorkflows },
  { name: 'web', entry: 'web/vite.config.ts', sources: ['domain', 'forms', 'web'], output: 'build/web', make: makeWeb },
];

/** @param {string} root @returns {string[]} the entry points of the server's processes */
export function serverEntries(root) {
  const folder = join(root, 'server', 'processes');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /^[^.]+\.ts$/.test(name)).sort().map((name) => join(folder, name));
}

/** @param {string} root @returns {import('esbuild').BuildOptions} */
export function serverBuildOptions(root) {
  return {
    entryPoints: serverEntries(root),
    outdir: join(root, 'build', 'server'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
    // CommonJS has no import.meta; the sources may still ask where they are.
    banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': '__importMetaUrl', 'import.meta.dirname': '__dirname' },
  };
}

/** @param {string} root */
async function makeServer(root) {
  const { build } = await import('esbuild');
  rmSync(join(root, 'build', 'server'), { recursive: true, force: true });
  await build(serverBuildOptions(root));
  // Loaded by path, so it cannot be in a bundle.
  copyFileSync(join(root, 'server', 'temporal', 'failure-converter.cjs'), join(root, 'build', 'server', 'failure-converter.cjs'));
}

/** @param {string} root */
async function makeWorkflows(root) {
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const quiet = () => {};
  const { code } = await bundleWorkflowCode({
    preloadModules: [join(root, 'workflows', 'preload.ts')],
    workflowsPath: join(root, 'workflows', 'index.ts'),
    failureConverterPath: join(root, 'workflows', 'failure-converter.ts'),
    logger: /** @type {any} */ ({ log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.error, error: console.error }),
  });
  writeFileSync(join(root, 'build', 'workflow-bundle.js'), code);
}

/** @param {string} root */
async function makeWeb(root) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'web', 'vite.config.ts'), root: join(root, 'web'), logLevel: 'error', build: { outDir: join(root, 'build', 'web'), emptyOutDir: true } });
}

/** @param {string} path @returns {string[]} files below, in order; tests are no sources */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string} root @param {Part} part @returns {string} changes when anything that goes into the part does */
function fingerprint(root, part) {
  const hash = createHash('sha256');
  const files = [...part.sources.flatMap((source) => filesBelow(join(root, source))), ...['package-lock.json', 'tsconfig.json', 'scripts/build.mjs'].map((file) => join(root, file))];
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * @param {{ root: string, report: Report, only?: string[] }} options
 * @returns {Promise<string[]>} the parts that were made anew
 * @throws {LauncherError} when a part cannot be built
 */
export async function build({ root, report, only }) {
  const stamps = join(root, 'build', 'stamps');
  mkdirSync(stamps, { recursive: true });
  const release = await lockWhenFree(join(root, '.lienky', 'build.lock'), {
    onWait: ({ pid }) => report({ task: 'build', state: 'running', message: say('build.waiting', { pid }) }),
  });
  try {
    /** @type {string[]} */
    const made = [];
    for (const part of parts.filter(({ name }) => !only || only.includes(name))) {
      if (await makePart({ part, root, report, stamp: join(stamps, part.name) })) made.push(part.name);
    }
    report({ task: 'build', state: 'done', message: made.length > 0 ? say('build.done', { part: made.join(', ') }) : say('build.current') });
    return made;
  } finally {
    release();
  }
}

/** @param {{ part: Part, root: string, report: Report, stamp: string }} options @returns {Promise<boolean>} */
async function makePart({ part, root, report, stamp }) {
  if (!existsSync(join(root, part.entry)) || (part.name === 'server' && serverEntries(root).length === 0)) {
    report({ task: 'build', state: 'running', message: say('build.absent', { part: part.name }) });
    return false;
  }
  const current = fingerprint(root, part);
  if (existsSync(join(root, part.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return false;
  rmSync(stamp, { force: true });
  report({ task: 'build', state: 'running', message: say('build.running', { part: part.name }), done: parts.indexOf(part), total: parts.length });
  try {
    await part.make(root);
  } catch (cause) {
    report({ task: 'build', state: 'failed', message: say('build.failed', { part: part.name }) });
    throw new LauncherError(say('build.failedBecause', { part: part.name }), { cause, detail: stripVTControlCharacters(cause instanceof Error ? cause.message : String(cause)) });
  }
  writeFileSync(stamp, current);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = createProgressReport(process.stderr);
  try {
    requireNodeVersion();
    const root = repositoryRoot(import.meta.filename);
    await ensureDependencies({ root, report });
    await build({ root, report, only: process.argv.length > 2 ? process.argv.slice(2) : undefined });
    report.close();
  } catch (error) {
    report.close();
    console.error(error instanceof LauncherError ? error.message : error);
    process.exit(1);
  }
}
