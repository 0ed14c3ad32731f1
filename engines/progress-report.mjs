/**
 * Shows what is going on: bars redrawn in place on a terminal, plain lines elsewhere (at most one per task in
 * ten seconds, or one per tenth of the way).
 */
import { inBoth } from './messages.mjs';

/** @typedef {{ task: string, state: 'running' | 'done' | 'failed', message: import('./messages.mjs').Bilingual, done?: number, total?: number }} ProgressEvent */
/** @typedef {(event: ProgressEvent) => void} Report */
/** @typedef {{ event: ProgressEvent, since: number, printedAt: number, printedShare: number, printedText: string }} Shown */

const barWidth = 24;
const marks = { running: '…', done: '✓', failed: '✗' };

/** @param {number} ms @returns {string} "8s" or "2m05s" */
function elapsed(ms) {
  const seconds = Math.floor(ms / 1000);
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, '0')}s`;
}

/** @param {ProgressEvent} event @returns {number | null} from 0 to 1; short of 1 while running, because totals are estimates */
function share({ done, total, state }) {
  if (done === undefined || !total) return null;
  return state === 'running' ? Math.min(done / total, 0.99) : 1;
}

/** @param {ProgressEvent} event @param {number} ms @returns {string} */
function line(event, ms) {
  const part = share(event);
  const percent = part === null || event.state !== 'running' ? '' : ` ${Math.floor(part * 100)}%`;
  return `${marks[event.state]} ${event.task.padEnd(10)}${percent} ${inBoth(event.message)} (${elapsed(ms)})`;
}

/** @param {ProgressEvent} event @param {number} ms @param {number} columns @returns {string} */
function bar(event, ms, columns) {
  const part = share(event);
  const filled = part === null ? Math.floor(ms / 250) % barWidth : Math.round(part * barWidth);
  const drawn = part === null
    ? `${'░'.repeat(filled)}█${'░'.repeat(barWidth - filled - 1)}`
    : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
  const percent = part === null ? '    ' : `${String(Math.floor(part * 100)).padStart(3)}%`;
  return `${event.task.padEnd(10)} ${drawn} ${percent} ${elapsed(ms).padStart(5)}  ${inBoth(event.message)}`.slice(0, Math.max(columns - 1, 20));
}

/**
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Report & { close: () => void }} call `close` before printing anything else
 */
export function createProgressReport(stream = process.stderr) {
  /** @type {Map<string, Shown>} */
  const running = new Map();
  let drawn = 0;
  const erase = () => {
    if (drawn > 0) stream.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  const draw = () => {
    erase();
    for (const { event, since } of running.values()) stream.write(`${bar(event, Date.now() - since, stream.columns || 80)}\n`);
    drawn = running.size;
  };
  const timer = stream.isTTY ? setInterval(() => { if (running.size > 0) draw(); }, 250).unref() : null;

  /** @param {ProgressEvent} event */
  const report = (event) => {
    const before = running.get(event.task);
    /** @type {Shown} */
    const shown = before ?? { event, since: Date.now(), printedAt: 0, printedShare: 0, printedText: '' };
    shown.event = event;
    if (event.state === 'running') running.set(event.task, shown);
    else running.delete(event.task);
    if (!stream.isTTY) printLine(stream, shown);
    else {
      erase();
      if (event.state !== 'running') stream.write(`${line(event, Date.now() - shown.since)}\n`);
      draw();
    }
  };
  return Object.assign(report, {
    close: () => {
      if (timer) clearInterval(timer);
      if (stream.isTTY) erase();
      running.clear();
    },
  });
}

/** @param {NodeJS.WriteStream} stream @param {Shown} shown */
function printLine(stream, shown) {
  const now = Date.now();
  const part = share(shown.event) ?? 0;
  const due = shown.event.state !== 'running' || shown.printedAt === 0 || now - shown.printedAt >= 10_000 || Math.floor(part * 10) > Math.floor(shown.printedShare * 10);
  const text = inBoth(shown.event.message);
  if (!due || (text === shown.printedText && now - shown.printedAt < 10_000 && shown.event.state === 'running')) return;
  Object.assign(shown, { printedAt: now, printedShare: part, printedText: text });
  stream.write(`${line(shown.event, now - shown.since)}\n`);
}
