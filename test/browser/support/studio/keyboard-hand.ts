import type { Locator, Page } from 'playwright-core';
import { NATIVE_FIELDS, optionOf, seeTicked, type Hand } from './hand';

/** Presses of the Tab key for one way; a page where it takes more is not made for the keyboard. */
const LONGEST_WAY = 120;
/** The order of the tab key is counted and then walked; where the page has more stops than were counted, it is counted again. */
const COUNTS_AT_MOST = 8;

/** With the keyboard alone: every way is walked with Tab and the arrows, and must be seen. */
export class KeyboardHand implements Hand {
  constructor(readonly page: Page) {}

  at(page: Page): Hand {
    return new KeyboardHand(page);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    const type = await target.getAttribute('type') ?? '';
    if (NATIVE_FIELDS.includes(type)) return this.writeParts(type, text);
    await this.page.keyboard.press('ControlOrMeta+a');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.type(text);
  }

  /** A browser's own field of a day or a time takes figures part by part, in the order of its language. */
  private async writeParts(type: string, text: string): Promise<void> {
    if (type === 'time') return this.page.keyboard.type(`${text.replace(':', '')}AM`);
    const [year = '', month = '', day = ''] = text.split('-');
    if (month !== day) throw new Error(`${text}: only a day that is its month's number is the same in every order`);
    await this.page.keyboard.type(`${day}${month}${year}`);
  }

  async pick(target: Locator, words: string | RegExp): Promise<void> {
    await this.reach(target);
    const steps = await optionOf(target, words) - await target.evaluate((select) => (select as HTMLSelectElement).selectedIndex);
    if (steps === 0) return;
    await this.page.keyboard.press('Alt+ArrowDown');
    await this.repeat(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    await this.page.keyboard.press('Enter');
  }

  async tick(target: Locator, on = true): Promise<void> {
    await this.reach(target);
    if (await target.isChecked() !== on) await this.page.keyboard.press('Space');
    await seeTicked(target, on);
  }

  /** A group of radio buttons is one stop: the arrows go on from there. */
  async choose(target: Locator): Promise<void> {
    await target.waitFor();
    const stop = await target.evaluateHandle((radio) => {
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape((radio as HTMLInputElement).name)}"]`)];
      return group.find((each) => each.checked) ?? group[0]!;
    });
    await this.reachElement(stop.asElement()!, String(target));
    const steps = await target.evaluate((radio) => {
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape((radio as HTMLInputElement).name)}"]`)];
      return group.indexOf(radio as HTMLInputElement) - group.indexOf(document.activeElement as HTMLInputElement);
    });
    if (steps === 0) await this.page.keyboard.press('Space');
    else await this.repeat(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    await seeTicked(target, true);
  }

  /** A tree is one stop: the arrows go on from there. */
  async stand(target: Locator): Promise<void> {
    await target.waitFor();
    const stop = await target.evaluateHandle((row) => row.closest('[role=tree]')!.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')!);
    await this.reachElement(stop.asElement()!, String(target));
    const steps = await target.evaluate((row) => {
      const rows = [...row.closest('[role=tree]')!.querySelectorAll('[role=treeitem]')];
      return rows.indexOf(row) - rows.indexOf(document.activeElement!);
    });
    await this.repeat(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
    await this.page.waitForFunction((row) => row === document.activeElement, await target.elementHandle());
  }

  private async reach(target: Locator): Promise<void> {
    await target.waitFor();
    await this.page.waitForFunction((element) => !(element as HTMLButtonElement).disabled, await target.elementHandle());
    await this.reachElement((await target.elementHandle())!, String(target));
  }

  private async reachElement(element: NonNullable<Awaited<ReturnType<Locator['elementHandle']>>>, name: string): Promise<void> {
    let pressed = 0;
    for (let count = 0; count < COUNTS_AT_MOST; count += 1) {
      const way = await element.evaluate(stopsBetween);
      if (way === null) throw new Error(`${name} is no stop of the Tab key`);
      if (way === 0) {
        if (!await element.evaluate(isMarked)) throw new Error(`the focus on ${name} cannot be seen`);
        return;
      }
      pressed += Math.abs(way);
      if (pressed > LONGEST_WAY) break;
      await this.repeat(way > 0 ? 'Tab' : 'Shift+Tab', Math.abs(way));
    }
    const stands = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160));
    throw new Error(`${name} is not reached with the Tab key; it stands at ${stands}`);
  }

  private async repeat(key: string, times: number): Promise<void> {
    for (let each = 0; each < times; each += 1) await this.page.keyboard.press(key);
  }
}

/** Runs in the page: how many stops of the tab key lie between where the focus is and the element; negative backwards, 0 when it is there, null when it is no stop. */
function stopsBetween(element: Element): number | null {
  const active = document.activeElement ?? document.body;
  if (element === active) return 0;
  const scope = document.querySelector('dialog[open]') ?? document;
  const groups = new Set<string>();
  const stops = [...scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter((each) => {
    if (each.tabIndex < 0 || (each as HTMLButtonElement).disabled || !each.checkVisibility({ visibilityProperty: true })) return false;
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(each.name)}"]`)];
    const stop = group.find((radio) => radio === active) ?? group.find((radio) => radio.checked) ?? group[0];
    if (stop !== each || groups.has(each.name)) return false;
    groups.add(each.name);
    return true;
  });
  const to = stops.indexOf(element as HTMLElement);
  if (to < 0) return null;
  const from = stops.indexOf(active as HTMLElement);
  if (from >= 0) return to - from;
  // The focus is on no stop, as on a heading: from there the next stop is the first that stands behind it.
  const behind = stops.filter((stop) => active !== document.body && (active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) === 0).length;
  return to >= behind ? to - behind + 1 : to - behind;
}

/** Runs in the page: whether the eye can see where the focus is. The link of a card draws its mark around the whole card. */
function isMarked(element: Element): boolean {
  const marks = [getComputedStyle(element), getComputedStyle(element, '::after')];
  const label = element.closest('label');
  if (label) marks.push(getComputedStyle(label));
  return marks.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none');
}
