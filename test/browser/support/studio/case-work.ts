import type { Locator, Page } from 'playwright-core';
import { DEMO_PASSWORD, type DemoSeatHolder } from '../../../../server/demo/demo-people';
import type { Cast } from '../cast';
import type { Hand } from './hand';

/** People at their own desks, who all work in the same way. */
export class Team {
  private readonly hands = new Map<string, Promise<Hand>>();

  constructor(private readonly cast: Cast, private readonly handAt: (page: Page) => Hand) {}

  hand(person: DemoSeatHolder): Promise<Hand> {
    const known = this.hands.get(person.id);
    if (known) return known;
    const signing = this.cast.newPage().then((page) => signIn(this.handAt(page), person));
    this.hands.set(person.id, signing);
    return signing;
  }
}

async function signIn(hand: Hand, { email }: DemoSeatHolder): Promise<Hand> {
  await hand.write(hand.page.getByRole('textbox', { name: 'Thư điện tử' }), email);
  await hand.write(hand.page.getByLabel('Mật khẩu'), DEMO_PASSWORD);
  await hand.press(hand.page.getByRole('button', { name: 'Đăng nhập', exact: true }));
  await hand.page.locator('#main.lk-main h1').waitFor();
  return hand;
}

/** Begins a case of a procedure by hand; its first task stands open afterwards. */
export async function startCase(hand: Hand, procedure: string, step: string): Promise<void> {
  const { page } = hand;
  await page.goto('/inbox');
  await hand.press(page.locator('main a[href="/start"]'));
  await hand.press(page.getByRole('article').filter({ hasText: procedure }).getByRole('button'));
  await page.getByRole('heading', { level: 1, name: step, exact: true }).waitFor();
}

/** Comes to the desk and opens the one task of this step about a unit. */
export async function openWork(hand: Hand, step: string, about: string): Promise<void> {
  const { page } = hand;
  await page.goto('/inbox');
  const link = page.getByRole('article').filter({ hasText: about }).getByRole('link', { name: step, exact: true });
  await hand.press(link.first());
  await page.getByRole('heading', { level: 1, name: step, exact: true }).waitFor();
}

/** A field of the form that stands on the page, by what it is called. */
export const fieldOf = ({ page }: Hand, name: string): Locator => page.locator('.lk-form').getByLabel(new RegExp(`^\\s*${name}`));

/** Agrees to sign where a signature is asked for, and sends. */
export async function send(hand: Hand, outcome: string): Promise<void> {
  const { page } = hand;
  const confirmation = page.getByRole('checkbox', { name: 'Tôi đã đọc và đồng ý ký vào nội dung này' });
  if (await confirmation.count() > 0) await hand.tick(confirmation);
  await hand.press(page.locator('.lk-outcomes').getByRole('button', { name: outcome, exact: true }));
  await seeSent(page);
}

export async function sendBack(hand: Hand, outcome: string, reason: string): Promise<void> {
  const { page } = hand;
  await hand.press(page.locator('.lk-outcomes').getByRole('button', { name: outcome, exact: true }));
  const dialog = page.getByRole('dialog');
  await hand.write(dialog.getByRole('textbox', { name: /^Lý do/ }), reason);
  await hand.press(dialog.getByRole('button', { name: outcome, exact: true }));
  await seeSent(page);
}

async function seeSent(page: Page): Promise<void> {
  const refused = page.locator('.lk-main [role=alert]').first();
  await Promise.race([
    page.getByRole('heading', { level: 1, name: 'Đã gửi' }).waitFor(),
    refused.waitFor().then(async () => { throw new Error(`it is refused: ${await refused.innerText()}`); }),
  ]);
}

/** From what was just sent to its case. Returns the lines of its journal, the latest first, each with who did it. */
export async function readJournal(hand: Hand): Promise<string[]> {
  const { page } = hand;
  await hand.press(page.getByRole('link', { name: 'Xem hồ sơ' }));
  await page.getByRole('heading', { level: 2, name: 'Nhật ký' }).waitFor();
  await page.locator('.lk-moment').first().waitFor();
  const lines = await page.locator('.lk-moment > div').allInnerTexts();
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}
