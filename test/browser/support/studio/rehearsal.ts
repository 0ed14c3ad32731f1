import type { Hand } from './hand';
import { see } from './shelf';

/** A pretend province with so many schools, and a case of the first of them (or of each). */
export async function beginRehearsal(hand: Hand, schools: number, unit?: RegExp): Promise<void> {
  await see(hand, 'rehearsal');
  await hand.write(hand.page.getByLabel('Số trường (1–20)'), String(schools));
  if (unit) await hand.pick(hand.page.getByLabel('Mở hồ sơ của'), unit);
  await hand.press(hand.page.locator('[data-order=start-rehearsal]'));
  await hand.page.locator('[data-clock]').waitFor();
}

interface Act { step: string; /** The role of the person. */ by: string; outcome: string; reason?: string }

/** Plays the task of a step by the first person of the role, with the facts that it is filled in with. */
export async function play(hand: Hand, { step, by, outcome, reason }: Act): Promise<void> {
  const { page } = hand;
  await hand.press(page.locator('[data-person]').filter({ hasText: by }).first());
  const task = page.locator('[data-task]').filter({ has: page.getByRole('heading', { level: 3, name: step, exact: true }) }).first();
  await task.waitFor();
  const closed = task.getByRole('button', { name: /^Mở việc/ });
  if (await closed.count() > 0) await hand.press(closed);
  if (reason !== undefined) await hand.write(task.locator('[data-reason]'), reason);
  const before = await page.locator('[data-happened]').innerText();
  await hand.press(task.getByRole('button', { name: outcome, exact: true }));
  await page.waitForFunction((was) => (document.querySelector('[data-happened]') as HTMLElement | null)?.innerText !== was, before);
}

/** Lets the pretend time run. */
export async function letRun(hand: Hand, how: 'next' | 'day' | 'week'): Promise<void> {
  const clock = hand.page.locator('[data-clock]');
  const before = await clock.getAttribute('data-clock');
  await hand.press(hand.page.locator(`[data-clock-to=${how}]`));
  await hand.page.waitForFunction((was) => document.querySelector('[data-clock]')?.getAttribute('data-clock') !== was, before);
}

/** Walks every branch beside the page. Returns what was reached, of how much, and what was missed. */
export async function walkAll(hand: Hand): Promise<{ reached: number; total: number; missed: string[] }> {
  await hand.press(hand.page.locator('[data-order=walk]'));
  const result = hand.page.locator('[data-walk]');
  await result.waitFor({ timeout: 60_000 });
  const [reached = 0, total = 0] = (await result.getAttribute('data-walk') ?? '').split('/').map(Number);
  return { reached, total, missed: await hand.page.locator('[aria-labelledby=lk-walk] .lk-play-missing > li').allInnerTexts() };
}

/** Keeps the road as a scenario that publishing plays again. */
export async function keepScenario(hand: Hand, name: string): Promise<void> {
  await hand.press(hand.page.locator('[data-order=keep-scenario]'));
  const dialog = hand.page.locator('dialog[open]');
  await hand.write(dialog.getByRole('textbox'), name);
  await hand.press(dialog.locator('[data-order=save-scenario]'));
  await dialog.waitFor({ state: 'detached' });
  await hand.page.locator('[data-scenario]').filter({ hasText: name }).getByText('Đạt', { exact: true }).waitFor();
}
