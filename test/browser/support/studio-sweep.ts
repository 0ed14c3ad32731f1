import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Width } from './browser';
import type { Cast } from './cast';
import { axeFaults, languageFaults, settle, widthFaults } from './check-page';
import { KnownWords } from './known-words';
import { isMarked, markTexts } from './marked-locale';
import { textsOf } from './page-texts';
import type { Stage } from './stage';
import type { Role, Round, Scene, Stop } from './studio-sweep-acts';
import { keysOf, makeDesigns, people, type SweepKeys } from './studio-sweep-seeds';
import { chosenFiles, roundsAt } from './studio-sweep-stops';

/** A stop that is not reached by then is not reached. */
const OPENS_WITHIN_MS = 8_000;
/** With this folder set, every sight is kept there as a picture, without marks. */
const pictures = process.env.LIENKY_SWEEP_PICTURES;

/** English words that are no Vietnamese syllables: one of them in a text is a sentence nobody translated. */
const ENGLISH = /\b(?:the|and|of|is|are|was|with|this|that|these|from|your|please|cannot|must|should|press|select|node|edge|arrow|keys?|error|failed|loading|required|invalid|value|values|field|fields|step|steps|draft|open|close|save|delete|remove|add)\b/i;

/** The keys of the keyboard have English names, and so may addresses. */
const NAMES = /\b(?:Delete|Escape|Enter|Insert|Alt|Ctrl|Shift)\b|\S+@\S+/g;

/** One walk through the studio at one width. At 1280 pixels the texts are marked; at the others the page is as people see it. */
export class StudioSweep implements Scene {
  readonly seen: string[] = [];
  private readonly marked: boolean;

  private constructor(private readonly cast: Cast, private readonly keys: SweepKeys, private readonly known: KnownWords) {
    this.marked = marks(cast.width);
  }

  static async begin(stage: Stage, width: Width): Promise<StudioSweep> {
    const known = new KnownWords();
    const cast = stage.cast(width, async (context) => {
      known.listenTo(context);
      context.setDefaultTimeout(OPENS_WITHIN_MS);
      if (marks(width)) await markTexts(context);
    });
    known.add(chosenFiles);
    const sweep = new StudioSweep(cast, keysOf(width), known);
    await makeDesigns(await sweep.pageOf('designer'), sweep.keys);
    return sweep;
  }

  pageOf(role: Role): Promise<Page> {
    return this.cast.page(people[role]);
  }

  /** @throws Error that names every fault of every sight of the round */
  async walk(name: string): Promise<void> {
    const round = roundsAt(this.keys).find((each) => each.name === name)!;
    const page = await this.pageOf(round.who);
    await page.goto(round.path);
    await page.locator(round.ready).first().waitFor();
    const faults: string[] = [];
    for (const stop of round.stops) faults.push(...(await this.visit(page, stop, round.keys)).map((fault) => `${stop.name}: ${fault}`));
    if (faults.length > 0) throw new Error(`${round.name}, ${this.cast.width} pixels wide:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }

  private async visit(page: Page, stop: Stop, keys: readonly string[] = []): Promise<string[]> {
    try {
      if (!stop.inside) await closeDialogs(page);
      await stop.open(page, this);
      await settle(page);
      await page.waitForFunction(() => !document.querySelector('.lk-progress, progress'));
    } catch (error) {
      await this.keep(page, `${stop.name} NOT REACHED`);
      return [`cannot be reached: ${(error as Error).message.split('\n').slice(0, 4).join(' | ')}`];
    }
    this.seen.push(stop.name);
    await this.keep(page, stop.name);
    await freeFooter(page);
    return [...this.cast.width === 1920 || stop.only === 'words' ? [] : await axeFaults(page, { everything: true, ...(stop.within && { within: stop.within }) }), ...await widthFaults(page), ...await cutOff(page), ...stop.only === 'looks' ? [] : [...await languageFaults(page), ...await this.wordFaults(page, keys)]];
  }

  private async wordFaults(page: Page, keys: readonly string[]): Promise<string[]> {
    const texts = await textsOf(page);
    if (!this.marked) return texts.filter((text) => ENGLISH.test(text.replace(NAMES, ''))).map((text) => `English: ${text}`);
    if (!texts.some(isMarked)) return ['nothing on the page comes from the tables of texts'];
    return (await this.known.unexplained(texts, keys)).map((text) => `not from the tables of texts: ${text}`);
  }

  private async keep(page: Page, name: string): Promise<void> {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${this.cast.width} ${String(this.seen.length).padStart(3, '0')} ${name.replaceAll(/[^\p{L}\d ]/gu, '-')}.png`), animations: 'disabled' });
  }
}

const marks = (width: Width): boolean => width === 1280 && !pictures;

/** The names of the rounds of this width. */
export const roundNames = (width: Width): string[] => roundsAt(keysOf(width)).filter((round: Round) => round.widths?.includes(width) ?? true).map(({ name }) => name);

/** The bars of a phone lie over what one can scroll away from under them; a button half below is no small target. */
function freeFooter(page: Page): Promise<unknown> {
  return page.evaluate(() => { for (const bar of document.querySelectorAll<HTMLElement>('.lk-top, .lk-tabs, .lk-toasts, .lk-dialog-foot, .lk-sandbox-banner')) bar.style.position = 'static'; });
}

/** Escape closes a dialog, as it does for people; one that must be answered is left to the next stop. */
async function closeDialogs(page: Page): Promise<void> {
  if (await page.locator('dialog[open]').count() === 0) return;
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Words of buttons and labels that do not fit into what they stand in: they cannot be read, whatever the page's width says. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('#main button, #main .lk-badge, #main label, dialog[open] button, dialog[open] label')]
    .filter((element) => element.offsetParent !== null && !element.classList.contains('visually-hidden') && element.scrollWidth > element.clientWidth + 2 && getComputedStyle(element).overflowX !== 'visible')
    .map((element) => `cut off: ${element.innerText.slice(0, 80)}`));
}
