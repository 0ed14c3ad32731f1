import type { Locator } from 'playwright-core';
import type { Hand } from './hand';

const property = ({ page }: Hand, name: string): Locator => page.locator(`[data-property=${name}]`);

/** Puts a part behind what is chosen, or into it when it holds others, and names it. */
export async function addPart(hand: Hand, kind: string, name: string): Promise<void> {
  await hand.press(hand.page.locator(`[data-insert=${kind}]`));
  await hand.write(property(hand, 'name'), name);
}

/** The next part goes to the end of the form, out of the table that is worked on. */
export async function goToEnd(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Thêm vào cuối' }));
}

/** Chooses a part that is there. */
export async function choosePart(hand: Hand, name: string): Promise<void> {
  await hand.stand(hand.page.locator('[role=treeitem][data-part]').filter({ has: hand.page.getByText(name, { exact: true }) }).last());
}

export const demand = (hand: Hand): Promise<void> => hand.tick(property(hand, 'required'));
/** The procedure may rest on the answer. */
export const letProcedureUse = (hand: Hand): Promise<void> => hand.tick(property(hand, 'fact'));
export const computeBy = (hand: Hand, formula: string): Promise<void> => hand.write(property(hand, 'formula'), formula);
export const setProperty = (hand: Hand, name: string, text: string): Promise<void> => hand.write(property(hand, name), text);

export async function nameChoices(hand: Hand, choices: readonly string[]): Promise<void> {
  for (const [index, words] of choices.entries()) {
    const option = hand.page.locator(`[data-option="${index}"]`);
    if (await option.count() === 0) await hand.press(hand.page.locator('[data-action=add-option]'));
    await hand.write(option, words);
  }
}

/** «Hiện khi [trường] là [giá trị]». */
export async function showWhen(hand: Hand, field: string, value: string): Promise<void> {
  await hand.press(hand.page.locator('[data-action=add-condition]'));
  const sentence = hand.page.locator('.lk-sentence-box');
  await hand.pick(sentence.getByLabel('Trường', { exact: true }), field);
  await hand.pick(sentence.getByLabel('So sánh', { exact: true }), 'là');
  await hand.pick(sentence.getByLabel('Giá trị', { exact: true }), value);
}

/** «[trường] phải …»: a sentence is chosen, then its words by the names of its places. */
export async function mustBe(hand: Hand, sentence: string, words: Readonly<Record<string, string>>): Promise<void> {
  await hand.press(hand.page.locator('[data-action=add-rule]'));
  const dialog = hand.page.locator('dialog[open]');
  await hand.pick(dialog.getByLabel('Yêu cầu gì?', { exact: true }), sentence);
  for (const [place, word] of Object.entries(words)) {
    const field = dialog.getByLabel(place, { exact: true });
    await field.waitFor();
    if (await field.evaluate((element) => element.tagName === 'SELECT')) await hand.pick(field, word);
    else await hand.write(field, word);
  }
  await hand.press(dialog.locator('[data-confirm=rule]'));
  await dialog.waitFor({ state: 'detached' });
}

/** How many faults would keep the form from being published. */
export async function seeNoFaults({ page }: Hand): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-list-button=problems] .lk-count'));
}
