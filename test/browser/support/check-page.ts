import type { AxeResults } from 'axe-core';
import { source as axeSource } from 'axe-core';
import type { Page } from 'playwright-core';
import { untranslatedTexts } from './untranslated';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const hard: readonly (string | null | undefined)[] = ['serious', 'critical'];

/** Until everything that the page asked for is there. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.lk-skeleton, [aria-busy=true]'));
  await page.evaluate(() => document.fonts.ready);
}

/**
 * Holds the page as it stands against WCAG 2.2 AA (axe-core), the language, and the width of the screen.
 * @throws Error that names each fault.
 */
export async function checkPage(page: Page, name: string): Promise<void> {
  await settle(page);
  const faults = [...await axeFaults(page), ...await languageFaults(page), ...await widthFaults(page)];
  if (faults.length > 0) throw new Error(`${name} (${new URL(page.url()).pathname}, ${page.viewportSize()?.width} pixels):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

export async function languageFaults(page: Page): Promise<string[]> {
  return (await untranslatedTexts(page)).map((text) => `not translated: ${text}`);
}

/** @returns what must be scrolled to sideways to be read */
export async function widthFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1).slice(-3);
    return [`${scrollWidth - clientWidth} pixels wider than the screen: ${widest.map(({ outerHTML }) => outerHTML.slice(0, 120)).join(' | ')}`];
  });
}

/**
 * @param everything also what is moderate or minor, and what is good practice beyond the criteria
 * @param within a part of the page by its selector; all of it when nothing is said
 */
export async function axeFaults(page: Page, { everything = false, within = 'html' } = {}): Promise<string[]> {
  // Evaluated, not added as an element: the content policy of the page stays as it is.
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    ([context, wanted]) => (window as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } }).axe.run(context, { runOnly: wanted, resultTypes: ['violations'] }), [within, everything ? [...tags, 'best-practice'] : tags] as const,
  );
  return violations.filter(({ impact }) => everything || hard.includes(impact)).flatMap(({ id, impact, help, nodes }) => nodes.slice(0, 3).map((node) => `axe ${impact} ${id}: ${help}: ${node.html.slice(0, 200)}`));
}
