import type { Locator, Page } from 'playwright-core';

/**
 * How a person works the page. What they do is written once, over this; a mouse hand and a keyboard hand do it.
 * Every order waits until its target is there and can be used.
 */
export interface Hand {
  readonly page: Page;
  /** The same hand at another desk. */
  at(page: Page): Hand;
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** A field of text, a number, a day or a time: what stood there is replaced. Days are yyyy-MM-dd, times HH:mm. */
  write(target: Locator, text: string): Promise<void>;
  /** One of a select, by its words. */
  pick(target: Locator, words: string | RegExp): Promise<void>;
  /** A box to tick. */
  tick(target: Locator, on?: boolean): Promise<void>;
  /** One of several radio buttons. */
  choose(target: Locator): Promise<void>;
  /** A row of a tree. */
  stand(target: Locator): Promise<void>;
}

/** With which letters a value is typed into a field of this type. */
export const NATIVE_FIELDS = ['date', 'time'];

/** The place of a select's option, once it is there. @throws Error with those that there are */
export async function optionOf(select: Locator, words: string | RegExp): Promise<number> {
  const options = select.locator('option');
  const isMeant = (label: string): boolean => (typeof words === 'string' ? label.trim() === words : words.test(label.trim()));
  await options.filter({ hasText: words }).first().waitFor({ state: 'attached' }).catch(() => undefined);
  const labels = await options.allTextContents();
  const index = labels.findIndex(isMeant);
  if (index < 0) throw new Error(`no option ${String(words)} among: ${labels.join(' | ')}`);
  return index;
}

/** React draws what was ticked a moment after the click. */
export async function seeTicked(target: Locator, on: boolean): Promise<void> {
  await target.page().waitForFunction(([box, wanted]) => (box as HTMLInputElement).checked === wanted, [await target.elementHandle(), on] as const);
}

/** With the mouse; the keyboard is only for typing words. */
export class MouseHand implements Hand {
  constructor(readonly page: Page) {}

  at(page: Page): Hand {
    return new MouseHand(page);
  }

  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async write(target: Locator, text: string): Promise<void> {
    if (NATIVE_FIELDS.includes(await target.getAttribute('type') ?? '')) return target.fill(text);
    await target.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  async pick(target: Locator, words: string | RegExp): Promise<void> {
    // The list that a select opens is the browser's own and not part of the page: no mouse of a test reaches it.
    await target.click({ trial: true });
    await target.selectOption({ index: await optionOf(target, words) });
  }

  async tick(target: Locator, on = true): Promise<void> {
    if (await target.isChecked() !== on) await target.click();
    await seeTicked(target, on);
  }

  async choose(target: Locator): Promise<void> {
    await target.click();
    await seeTicked(target, true);
  }

  async stand(target: Locator): Promise<void> {
    await target.click();
  }
}
