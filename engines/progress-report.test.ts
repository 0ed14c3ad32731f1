import { createProgressReport } from './progress-report.mjs';

/** What a person would see: a stream that keeps what is written. */
function screen(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 100, write: (text: string) => { written.push(text); return true; } };
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written.join('') };
}
const message = (text: string) => ({ vi: text, en: `${text} (en)` });

test('without a terminal: plain lines, Vietnamese first, one per tenth of the way', () => {
  const { stream, text } = screen(false);
  const report = createProgressReport(stream);
  for (let done = 0; done <= 100; done += 1) report({ task: 'Redis', state: 'running', message: message(`gói ${done}`), done, total: 100 });
  report({ task: 'Redis', state: 'done', message: message('xong') });
  report.close();
  const lines = text().trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toMatch(/^… Redis +0% gói 0 \/ gói 0 \(en\) \(0s\)$/);
  expect(lines.at(-1)).toMatch(/^✓ Redis +xong \/ xong \(en\) \(0s\)$/);
  expect(text()).not.toContain('\x1b');
});

test('more done than was estimated never shows as finished', () => {
  const { stream, text } = screen(false);
  const report = createProgressReport(stream);
  report({ task: 'Go', state: 'running', message: message('m'), done: 140, total: 100 });
  report.close();
  expect(text()).toContain('99%');
});

test('on a terminal: one bar per task, redrawn in place, gone when closed', () => {
  const { stream, text } = screen(true);
  const report = createProgressReport(stream);
  report({ task: 'A', state: 'running', message: message('một'), done: 1, total: 2 });
  report({ task: 'B', state: 'running', message: message('hai') });
  report({ task: 'A', state: 'failed', message: message('hỏng') });
  report.close();
  expect(text()).toContain(`${'█'.repeat(12)}${'░'.repeat(12)}  50%`);
  expect(text()).toContain('\x1b[2A\x1b[0J✗ A');
  expect(text().endsWith('\x1b[1A\x1b[0J')).toBe(true);
});
