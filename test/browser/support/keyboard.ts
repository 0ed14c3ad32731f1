import type { Locator, Page } from 'playwright-core';

const PRESSES_AT_MOST = 80;

/**
 * Goes to an element with the Tab key alone, and sees that the way there is visible.
 * @throws Error when it cannot be reached, or is reached without a mark that the eye can follow
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < PRESSES_AT_MOST; press += 1) {
    await page.keyboard.press('Tab');
    const { there, marked } = await target.evaluate((element) => {
      // The link of a card draws its mark around the whole card.
      const marks = [getComputedStyle(element), getComputedStyle(element, '::after')];
      return { there: element === document.activeElement, marked: marks.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none') };
    });
    if (there && !marked) throw new Error(`the focus on ${String(target)} cannot be seen`);
    if (there) return;
  }
  throw new Error(`${String(target)} is not reached with ${PRESSES_AT_MOST} presses of Tab`);
}
