/**
 * Writes the OpenAPI document (build/openapi.json) and the types of the web client (web/api/schema.d.ts)
 * from the route table. With --check nothing is written: exit code 1 says that the types are out of date.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'web', 'api', 'schema.d.ts');
const header = '/** Generated from server/http/api-routes.ts by scripts/openapi.mjs: do not edit. */\n';

async function loadDocument() {
  // Inside the checkout, so that the bundle finds node_modules.
  await mkdir(path.join(root, 'build'), { recursive: true });
  const folder = await mkdtemp(path.join(root, 'build', 'openapi-'));
  try {
    const outfile = path.join(folder, 'document.mjs');
    await build({ entryPoints: [path.join(root, 'server', 'http', 'openapi-document.ts')], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
    const { openApiDocument } = await import(pathToFileURL(outfile).href);
    return openApiDocument();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const document = await loadDocument();
const types = header + astToString(await openapiTS(document, { alphabetize: true }));

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== types) {
    console.error('web/api/schema.d.ts is out of date: run node scripts/openapi.mjs');
    process.exitCode = 1;
  }
} else {
  await writeFile(path.join(root, 'build', 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, types);
  console.log(`${Object.keys(document.paths).length} paths written to web/api/schema.d.ts`);
}
