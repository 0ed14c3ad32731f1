import type { Locator, Page } from 'playwright-core';
import { optionOf, type Hand } from './hand';

/**
 * Seconds that a person needs, by the Keystroke-Level Model (Card, Moran and Newell, “The keystroke-level model for user
 * performance time with interactive systems”, Communications of the ACM 23(7), 1980): pointing 1.1, a press or release of
 * the button 0.1, a key of an average typist who is no secretary 0.28, the hand to or from the mouse 0.4, a mental step 1.35.
 */
const SECONDS = { point: 1.1, button: 0.2, key: 0.28, home: 0.4, decide: 1.35 } as const;
/** Not of the model: seconds to take in a page, a view or a dialog that has just come up (ten glances of 0.3). */
const LOOK_SECONDS = 3;
/** Syllables of Vietnamese that are read in a second. */
const READING_SPEED = 250 / 60;

/** What a person did, counted. */
export class Tally {
  clicks = 0;
  /** Keys pressed, those of Telex for Vietnamese letters included. */
  keys = 0;
  entries = 0;
  moves = 0;
  decisions = 0;
  looks = 0;
  syllables = 0;
  private atMouse = true;

  click(): void {
    if (!this.atMouse) this.moves += 1;
    this.atMouse = true;
    this.clicks += 1;
  }

  type(text: string): void {
    if (this.atMouse) this.moves += 1;
    this.atMouse = false;
    this.entries += 1;
    // What stood there is chosen with two keys.
    this.keys += 2 + keysOf(text);
  }

  read(text: string): void {
    this.syllables += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  }

  get seconds(): number {
    const { point, button, key, home, decide } = SECONDS;
    return this.clicks * (point + button) + this.keys * key + this.moves * home + this.decisions * decide + this.looks * LOOK_SECONDS + this.syllables / READING_SPEED;
  }

  get actions(): number {
    return this.clicks + this.entries;
  }

  toString(): string {
    return `${this.actions} actions (${this.clicks} clicks, ${this.entries} entries of ${this.keys} keys), ${this.looks} pages or dialogs to take in, ${this.syllables} syllables of help: ${Math.floor(this.seconds / 60)} min ${Math.round(this.seconds % 60)} s`;
  }
}

/** Keys for a text as Telex types it: a letter, one key more for each of its marks, two for đ, Shift for a capital. */
function keysOf(text: string): number {
  const letters = [...text.normalize('NFD')];
  return letters.length + letters.filter((letter) => letter === 'đ' || letter === 'Đ').length + letters.filter((letter) => letter !== letter.toLowerCase()).length;
}

/** Another hand whose every action is counted. */
export class CountedHand implements Hand {
  private screen = '';

  constructor(private readonly hand: Hand, readonly tally: Tally) {}

  get page(): Page {
    return this.hand.page;
  }

  at(page: Page): Hand {
    return new CountedHand(this.hand.at(page), this.tally);
  }

  async press(target: Locator): Promise<void> {
    await this.begin();
    this.tally.click();
    await this.hand.press(target);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.begin();
    this.tally.click();
    this.tally.type(text);
    await this.hand.write(target, text);
  }

  /** A select is opened, and one of its lines chosen; what stands there already is only seen. */
  async pick(target: Locator, words: string | RegExp): Promise<void> {
    await this.begin();
    if (await optionOf(target, words) === await target.evaluate((select) => (select as HTMLSelectElement).selectedIndex)) return;
    this.tally.click();
    this.tally.click();
    await this.hand.pick(target, words);
  }

  async tick(target: Locator, on = true): Promise<void> {
    await this.begin();
    this.tally.click();
    await this.hand.tick(target, on);
  }

  async choose(target: Locator): Promise<void> {
    await this.begin();
    this.tally.click();
    await this.hand.choose(target);
  }

  async stand(target: Locator): Promise<void> {
    await this.begin();
    this.tally.click();
    await this.hand.stand(target);
  }

  /** The help is opened at a topic, read to its end and closed. */
  async readHelp(topic: string): Promise<void> {
    await this.press(this.page.locator(`[data-help=${topic}]`).first());
    this.tally.read(await this.page.locator('#lk-help').innerText());
    await this.press(this.page.locator('[data-help-close]'));
  }

  /** Each action is thought of; a screen that has come up since the one before is looked at first. */
  private async begin(): Promise<void> {
    this.tally.decisions += 1;
    const screen = await this.page.evaluate(() => [location.pathname, document.querySelector('dialog[open] h2')?.textContent, document.querySelector('[data-view][aria-pressed=true]')?.getAttribute('data-view')].join('|'));
    if (screen !== this.screen) this.tally.looks += 1;
    this.screen = screen;
  }
}
