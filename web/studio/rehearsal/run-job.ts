import type { Job, Report } from './rehearsal-worker';

/** Runs a job beside the page. Returns what stops it; `onFailed` is told when the worker breaks. */
export function runJob(job: Job, onReport: (report: Report) => void, onFailed: () => void): () => void {
  const worker = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { type: 'module' });
  const stop = (): void => worker.terminate();
  worker.onmessage = ({ data }: MessageEvent<Report>) => {
    onReport(data);
    if (data.kind === 'over') stop();
  };
  worker.onerror = () => { stop(); onFailed(); };
  worker.postMessage(job);
  return stop;
}
