import type { Page } from 'playwright-core';

export interface Waits { keys: number; median: number; p95: number; worst: number }

/** From here on every press of a key on this page is timed: from when the browser got it to when the page was drawn after it. */
export async function timeKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { keyWaits: waits });
    document.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        // A frame is drawn between its callbacks and the next message.
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => waits.push(performance.now() - event.timeStamp);
        drawn.port2.postMessage(null);
      });
    }, true);
  });
}

/** What was timed since the last time this was asked, in milliseconds. */
export async function waitsOf(page: Page, presses: number): Promise<Waits> {
  await page.waitForFunction((count) => (window as unknown as { keyWaits: number[] }).keyWaits.length >= count, presses);
  const waits = (await page.evaluate(() => (window as unknown as { keyWaits: number[] }).keyWaits.splice(0))).sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN);
  return { keys: waits.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}
