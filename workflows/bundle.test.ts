import { readFileSync } from 'node:fs';
import { workflowBundle } from '../test/support/case-world';

/** The second guard of the import rules: what must not run inside a workflow is not in the bundle either. */
test('the workflow bundle holds the kernel and the shell, and nothing that does I/O', async () => {
  const bundle = await workflowBundle();
  const code = 'code' in bundle ? bundle.code : readFileSync(bundle.codePath, 'utf8');
  expect(code).toContain('caseWorkflow');
  for (const module of ['node_modules/mongodb/', 'node_modules/bullmq/', 'node_modules/express/', 'node_modules/@formio/', './server/', './forms/', './activities/']) expect(code).not.toContain(module);
  console.log(`workflow bundle: ${Math.round(code.length / 1024)} KiB`);
}, 60_000);
