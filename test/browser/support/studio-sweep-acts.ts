import type { Page } from 'playwright-core';
import type { Width } from './browser';

/** People of the studio: who designs, a second designer who also reviews, and one who may only read and review. */
export type Role = 'designer' | 'colleague' | 'reviewer';
export interface Scene { pageOf(role: Role): Promise<Page> }
export type Act = (page: Page, scene: Scene) => Promise<unknown>;

/** One sight of a page. A dialog that is open is closed before the next stop, unless that stands inside it. */
export interface Stop { name: string; open: Act; inside?: true; /** Where others show the rest: how it looks without its words, or its words without how it looks. */ only?: 'looks' | 'words'; /** What is new in this sight; axe has seen the rest of the page before. */ within?: string }
/** Sights that are reached one from another, on the page of one person. */
export interface Round { name: string; who: Role; path: string; ready: string; stops: readonly Stop[]; /** Keys that these pages name as they are, because nothing here has a title for them. */ keys?: readonly string[]; /** All, unless it says otherwise: a dialog of one line looks the same everywhere. */ widths?: readonly Width[] }

export const stop = (name: string, open: Act): Stop => ({ name, open });
export const inside = (name: string, open: Act): Stop => ({ name, open, inside: true });
export const nothing: Act = () => Promise.resolve();
export const press = (selector: string): Act => (page) => page.locator(selector).first().click();
export const see = (selector: string): Act => (page) => page.locator(selector).first().waitFor();
export const gone = (selector: string): Act => (page) => page.locator(selector).first().waitFor({ state: 'detached' });
export const write = (selector: string, text: string): Act => (page) => page.locator(selector).first().fill(text);
export const choose = (selector: string, value: string): Act => (page) => page.locator(selector).first().selectOption(value);
export const inTurn = (...acts: Act[]): Act => async (page, scene) => { for (const act of acts) await act(page, scene); };
/** Only where the width of the screen makes it necessary. */
export const pressIfThere = (selector: string): Act => async (page) => { if (await page.locator(selector).first().isVisible()) await page.locator(selector).first().click(); };
/** Everything that is folded away is on the page. */
export const unfold: Act = (page) => page.evaluate(() => { for (const fold of document.querySelectorAll<HTMLDetailsElement>('#main details:not([open]), dialog[open] details:not([open])')) fold.open = true; });
export const chooseFile = (name: string, content: string): Act => (page) => page.locator('dialog[open] input[type=file], #main input[type=file]').last().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
export const saved: Act = see('[data-save=saved]');
/** The pane of the form designer where there is no room for all three. */
export const pane = (name: 'parts' | 'surface' | 'properties'): Act => pressIfThere(`[data-pane-button=${name}]`);
/** What another person does meanwhile, at their own screen. */
export const meanwhile = (role: Role, act: (page: Page) => Promise<unknown>): Act => async (_page, scene) => act(await scene.pageOf(role));
/** One of the pages inside a designer. */
export const view = (name: string): Act => press(`[data-view=${name}]`);
/** To another page of the same application, as a link leads there: nothing is loaded again. */
export const follow = (path: string, ready: string): Act => inTurn((page) => page.evaluate((to) => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate', { state: {} })); }, path), see(ready));
export const goTo = (path: string, ready: string): Act => inTurn((page) => page.goto(path), see(ready));
