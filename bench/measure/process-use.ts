import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (USER_HZ) on every architecture Node runs on. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time, user and system, of all threads, from the text of `/proc/<pid>/stat`. */
export function cpuSecondsIn(stat: string): number {
  // The name of the program stands in parentheses and may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory in MiB, from the text of `/proc/<pid>/status`. */
export const residentMibIn = (status: string): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024;

/** Null when there is no such process here: an engine on another machine, or a system without /proc. */
function readProc<T>(pid: number | undefined, file: string, read: (text: string) => T): T | null {
  if (pid === undefined) return null;
  try {
    return read(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
  } catch {
    return null;
  }
}

export const residentMib = (pid: number): number => readProc(pid, 'status', residentMibIn) ?? Number.NaN;

/** Processes by the name they have in the table. */
export type Watched = Readonly<Record<string, number | undefined>>;

/** Starts counting; the answer tells the milliseconds of processor time since then, by process. */
export function watchCpu(processes: Watched): () => Record<string, number | null> {
  const read = (): Record<string, number | null> => Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, readProc(pid, 'stat', cpuSecondsIn)]));
  const before = read();
  return () => Object.fromEntries(Object.entries(read()).map(([name, after]) => {
    const begun = before[name] ?? null;
    return [name, after === null || begun === null ? null : (after - begun) * 1_000];
  }));
}
