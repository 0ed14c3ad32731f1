import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { WorkerDeploymentOptions, WorkflowBundleOption } from '@temporalio/worker';
import type { TemporalDeployment } from '../config/temporal-config';

const BUILD_ID_DIGITS = 12;

/**
 * How a worker presents itself to Temporal; undefined without a deployment: then any worker may take any task.
 * Cases upgrade themselves (AUTO_UPGRADE): they live for a year, and pinned ones would keep every old worker alive
 * as long. That new code can carry on old histories is what the recorded ones in workflows/histories hold.
 */
export async function workerDeploymentOptions(deployment: TemporalDeployment | null | undefined, bundle: WorkflowBundleOption): Promise<WorkerDeploymentOptions | undefined> {
  if (!deployment) return undefined;
  const buildId = deployment.buildId ?? (await bundleHash(bundle));
  return { version: { deploymentName: deployment.name, buildId }, useWorkerVersioning: true, defaultVersioningBehavior: 'AUTO_UPGRADE' };
}

/** The same for everybody who runs the same build, another as soon as the shell or the kernel changes. */
async function bundleHash(bundle: WorkflowBundleOption): Promise<string> {
  const code = 'code' in bundle ? bundle.code : await readFile(bundle.codePath);
  return createHash('sha256').update(code).digest('hex').slice(0, BUILD_ID_DIGITS);
}
