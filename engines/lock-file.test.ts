import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder, readRunningInstance } from './data-folder.mjs';
import { lockWhenFree, tryLock } from './lock-file.mjs';
import { identityOf } from './process-identity.mjs';

let work: string;
beforeEach(() => { work = mkdtempSync(join(tmpdir(), 'lienky-lock-')); });
afterEach(() => { rmSync(work, { recursive: true, force: true }); });

/** A process that sleeps until it is killed. */
function sleeper() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', work], { stdio: 'ignore' });
  return { child, pid: child.pid ?? 0, ended: once(child, 'exit') };
}

describe('a lock', () => {
  test('has one holder, and is free again when released', async () => {
    const path = join(work, 'a.lock');
    const first = tryLock(path);
    expect(tryLock(path)).toMatchObject({ heldBy: { pid: process.pid } });
    const waited: number[] = [];
    const second = lockWhenFree(path, { timeoutMs: 5000, onWait: ({ pid }) => waited.push(pid) });
    if ('release' in first) first.release();
    (await second)();
    expect(waited).toEqual([process.pid]);
    expect(readdirSync(work)).toEqual([]);
  });

  test('of a process that was killed is taken over; of one that lives it is not', async () => {
    const path = join(work, 'a.lock');
    const { child, pid, ended } = sleeper();
    writeFileSync(path, JSON.stringify({ pid, identity: identityOf(pid) }));
    expect(tryLock(path)).toMatchObject({ heldBy: { pid } });
    child.kill('SIGKILL');
    await ended;
    const taken = tryLock(path);
    expect(taken).toHaveProperty('release');
    if ('release' in taken) taken.release();
  });

  test('whose process number now belongs to another process is taken over', () => {
    const path = join(work, 'a.lock');
    writeFileSync(path, JSON.stringify({ pid: process.pid, identity: 'an earlier process of this number' }));
    expect(tryLock(path)).toHaveProperty('release');
  });

  test('that was left half written is taken over', () => {
    const path = join(work, 'a.lock');
    writeFileSync(path, '{"pid":');
    expect(tryLock(path)).toHaveProperty('release');
  });
});

describe('a data folder', () => {
  test('ends exactly the processes it recorded: same number, same start, same command line', async () => {
    const [ours, stranger, renumbered] = [sleeper(), sleeper(), sleeper()];
    const folder = openDataFolder(work);
    folder.record('ours', ours.pid, work);
    folder.record('stranger', stranger.pid, '/another/folder');
    const processes = join(work, 'run', 'processes.json');
    const recorded = JSON.parse(readFileSync(processes, 'utf8')) as object[];
    // The launcher dies here: nothing is closed, and its lock no longer has a living holder.
    writeFileSync(processes, JSON.stringify([...recorded, { name: 'renumbered', pid: renumbered.pid, identity: 'earlier', marker: work }]));
    writeFileSync(join(work, 'run', 'launcher.lock'), JSON.stringify({ pid: process.pid, identity: 'earlier' }));
    const successor = openDataFolder(work);
    const ended: string[] = [];
    await successor.endLeftovers(({ name }) => ended.push(name));
    expect(ended).toEqual(['ours']);
    await ours.ended;
    expect([stranger, renumbered].every(({ pid }) => identityOf(pid) !== null)).toBe(true);
    for (const { child, ended: gone } of [stranger, renumbered]) {
      child.kill('SIGKILL');
      await gone;
    }
    successor.close();
  });

  test('tells where its instance is for as long as that runs', () => {
    const folder = openDataFolder(work);
    expect(readRunningInstance(work)).toBeNull();
    folder.announce({ url: 'http://localhost:3000' });
    expect(readRunningInstance(work)).toMatchObject({ url: 'http://localhost:3000' });
    writeFileSync(join(work, 'instance.json'), JSON.stringify({ launcher: { pid: process.pid, identity: 'earlier' } }));
    expect(readRunningInstance(work)).toBeNull();
    folder.close();
  });
});
