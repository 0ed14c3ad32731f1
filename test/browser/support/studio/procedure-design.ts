import type { Locator } from 'playwright-core';
import type { Hand } from './hand';

const rowOf = ({ page }: Hand, title: string): Locator => page.locator('.lk-step-tree [role=treeitem]').filter({ has: page.locator('.lk-tree-title', { hasText: title }) }).first();
const group = ({ page }: Hand, name: string): Locator => page.getByRole('group', { name, exact: true });

/** Goes to a step, a branch, or the procedure itself (the first row). */
export const goToRow = (hand: Hand, title: string): Promise<void> => hand.stand(rowOf(hand, title));

/** A step behind the chosen row, or as the first of the chosen branch; it is chosen afterwards. */
export async function addStep(hand: Hand, kind: string, title: string, english: string): Promise<void> {
  await hand.press(hand.page.locator('[data-tool=add]'));
  await hand.press(hand.page.locator(`dialog[open] [data-kind=${kind}]`));
  await nameStep(hand, title, english);
}

async function nameStep(hand: Hand, title: string, english: string): Promise<void> {
  const words = hand.page.locator('.lk-editor [data-field=title]');
  await hand.write(words.locator('[lang=vi]'), title);
  await hand.write(words.locator('[lang=en]'), english);
}

/** «[vị trí] của [bên]»; the party first, because the seats are its own. */
export async function giveTo(hand: Hand, party: string, role: string): Promise<void> {
  const who = group(hand, 'Ai thực hiện');
  await hand.pick(who.getByLabel('Bên tham gia'), party);
  await hand.pick(who.getByLabel('Vị trí'), role);
}

export async function startedBy(hand: Hand, role: string): Promise<void> {
  await hand.pick(hand.page.locator('[data-part=starts]').getByRole('combobox'), new RegExp(`^${role}`));
}

export const withForm = (hand: Hand, form: string): Promise<void> => hand.pick(hand.page.locator('.lk-editor').getByLabel('Biểu mẫu', { exact: true }), form);
export const showing = (hand: Hand, step: string): Promise<void> => hand.tick(group(hand, 'Được xem nội dung của').getByRole('checkbox', { name: step }));
export const signing = (hand: Hand, step: string): Promise<void> => hand.pick(hand.page.getByLabel('Ký nội dung của', { exact: true }), step);
export const notBy = (hand: Hand, step: string): Promise<void> => hand.tick(group(hand, 'Phải là người khác với').getByRole('checkbox', { name: step }));
export const remindedBy = (hand: Hand, preset: RegExp): Promise<void> => hand.pick(hand.page.getByLabel('Cách nhắc'), preset);

const deadline = ({ page }: Hand): Locator => page.locator('[data-part=deadline]');

/** One of the usual deadlines: found in the list, and taken with the button beside it. */
export async function dueIn(hand: Hand, preset: RegExp): Promise<void> {
  await hand.pick(deadline(hand).getByLabel('Mẫu thường dùng', { exact: true }), preset);
  await hand.press(deadline(hand).getByRole('button', { name: 'Áp dụng Mẫu thường dùng', exact: true }));
  await seeDue(hand, preset);
}

/** Of the deadline that a step begins with, another number. */
export async function dueAfter(hand: Hand, amount: number): Promise<void> {
  await hand.write(deadline(hand).getByLabel('Số lượng', { exact: true }), String(amount));
  await seeDue(hand, new RegExp(`^${amount} `));
}

/** The deadline in words, whoever gave it. */
export async function seeDue(hand: Hand, sentence: RegExp): Promise<void> {
  await deadline(hand).locator('.lk-rule .lk-sentence').filter({ hasText: sentence }).waitFor();
}

/** One more decision, of the usual ones. */
export async function addOutcome(hand: Hand, preset: string): Promise<void> {
  const outcomes = hand.page.locator('[data-part=outcomes]');
  await hand.pick(outcomes.getByLabel('một quyết định', { exact: true }), preset);
  await hand.press(outcomes.getByRole('button', { name: 'Thêm một quyết định' }));
}

/** What stands on the button of a decision, the first being 0. */
export async function nameOutcome(hand: Hand, index: number, vietnamese: string, english: string): Promise<void> {
  const words = hand.page.locator('[data-part=outcomes] .lk-card-row').nth(index).getByRole('group', { name: 'Chữ trên nút' });
  await hand.write(words.locator('[lang=vi]'), vietnamese);
  await hand.write(words.locator('[lang=en]'), english);
}

/** Names the branches of the parallel that is chosen. */
export async function nameBranches(hand: Hand, names: readonly (readonly [vietnamese: string, english: string])[]): Promise<void> {
  for (const [index, [vietnamese, english]] of names.entries()) {
    const words = hand.page.locator('[data-part=branches] .lk-card-row').nth(index).getByRole('group', { name: 'Tên' });
    await hand.write(words.locator('[lang=vi]'), vietnamese);
    await hand.write(words.locator('[lang=en]'), english);
  }
}

/** Nothing keeps the procedure from being published. */
export async function seeNoErrors({ page }: Hand): Promise<void> {
  await page.locator('[data-problems="0"]').waitFor();
}

/** Due by the day that a form gives. */
export async function dueOn(hand: Hand, fact: string): Promise<void> {
  const part = deadline(hand);
  await hand.pick(part.getByLabel('Cách tính thời hạn'), 'Ngày ghi trong biểu mẫu');
  await hand.pick(part.getByLabel('Dữ kiện'), new RegExp(`^${fact}`));
}

export async function seeErrors({ page }: Hand, count: number): Promise<void> {
  await page.locator(`[data-problems="${count}"]`).waitFor();
}

/** Takes the first repair that is offered for the first error. */
export async function fixFirst(hand: Hand): Promise<void> {
  const error = hand.page.locator('[aria-labelledby=lk-problems-title] .lk-find-error').first();
  await hand.press(error.getByRole('button', { name: /^Cách sửa/ }));
  await hand.press(error.locator('[data-fix]').first());
}
