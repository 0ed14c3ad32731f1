import type { Locator } from 'playwright-core';
import type { Hand } from './hand';

const dialogOf = (hand: Hand): Locator => hand.page.locator('dialog[open]');
type DesignKind = 'form' | 'procedure';
const kindNames: Record<DesignKind, RegExp> = { form: /^Biểu mẫu/, procedure: /^Quy trình/ };

/** The shelf of all forms and procedures, by the menu. */
export async function openShelf(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Thiết kế' }));
  await hand.page.getByRole('heading', { level: 1, name: 'Thiết kế' }).waitFor();
}

async function openDesign(hand: Hand, title: string): Promise<void> {
  await openShelf(hand);
  await hand.write(hand.page.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã' }), title);
  await hand.press(hand.page.getByRole('link', { name: title, exact: true }));
  await seeDesign(hand, title);
}

/** A new form or procedure from nothing, or as a copy of a published one; its designer stands open afterwards. */
export async function newDesign(hand: Hand, { kind, title, english, copyOf }: { kind: DesignKind; title: string; english?: string; copyOf?: string }): Promise<void> {
  await openShelf(hand);
  await hand.press(hand.page.locator('[data-order=new-design]'));
  const dialog = dialogOf(hand);
  await hand.choose(dialog.getByRole('radio', { name: kindNames[kind] }));
  if (copyOf !== undefined) {
    await hand.choose(dialog.getByRole('radio', { name: /^Bản sao/ }));
    await hand.write(dialog.getByRole('searchbox'), copyOf);
    const options = dialog.locator('.lk-picker-option');
    await hand.page.waitForFunction(() => document.querySelectorAll('dialog[open] .lk-picker-option').length === 1);
    await hand.choose(options.getByRole('radio', { name: copyOf }));
  }
  await hand.write(dialog.getByLabel(/^Tên tiếng Việt/), title);
  if (english !== undefined) await hand.write(dialog.getByLabel('Tên tiếng Anh'), english);
  await hand.press(dialog.locator('[data-confirm=new-design]'));
  await seeDesign(hand, title);
}

async function seeDesign({ page }: Hand, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.locator('.lk-bench, .lk-proc-bench').waitFor();
}

export async function see(hand: Hand, view: string): Promise<void> {
  await hand.press(hand.page.locator(`[data-view=${view}]`));
  await hand.page.locator(`[data-view=${view}][aria-pressed=true]`).waitFor();
}

/** Everything that was changed is on the server. */
export const seeSaved = ({ page }: Hand): Promise<void> => page.locator('[data-save=saved]').waitFor();

/** One step of the way to publication: its button, what is written to the others, and its confirmation. */
async function order(hand: Hand, step: 'ask' | 'approve' | 'publish', note?: string): Promise<void> {
  await hand.press(hand.page.locator(`[data-order=${step}-design]`));
  const dialog = dialogOf(hand);
  await dialog.waitFor();
  if (note !== undefined) await hand.write(dialog.getByRole('textbox'), note);
  await hand.press(dialog.locator(`[data-confirm=${step}-design]`));
  await dialog.waitFor({ state: 'detached' });
}

export async function askReview(hand: Hand, note: string): Promise<void> {
  await order(hand, 'ask', note);
  await hand.page.getByText('Chờ duyệt', { exact: true }).waitFor();
}

export async function approve(hand: Hand, title: string, note: string): Promise<void> {
  await openDesign(hand, title);
  await order(hand, 'approve', note);
  await hand.page.getByText('Đã duyệt, chờ ban hành', { exact: true }).waitFor();
}

/** Opened anew by whoever asked: meanwhile another person has approved it. */
export async function publish(hand: Hand, title: string, version = 1): Promise<void> {
  await openDesign(hand, title);
  await order(hand, 'publish');
  await hand.page.getByText(`Đã ban hành phiên bản ${version}`, { exact: true }).waitFor();
}
