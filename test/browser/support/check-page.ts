import type { AxeResults } from 'axe-core';
import { source as axeSource } from 'axe-core';
import type { Page } from 'playwright-core';
import { untranslatedTexts } from './untranslated';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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
  const faults = [...await axeFaults(page), ...(await untranslatedTexts(page)).map((text) => `not translated: ${text}`)];
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (tooWide > 0) faults.push(`${tooWide} pixels wider than the screen`);
  if (faults.length > 0) throw new Error(`${name} (${new URL(page.url()).pathname}, ${page.viewportSize()?.width} pixels):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as an element: the content policy of the page stays as it is.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (wanted) => (window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(document, { runOnly: wanted, resultTypes: ['violations'] }), tags,
  );
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, impact, help, nodes }) => nodes.slice(0, 3).map((node) => `axe ${impact} ${id}: ${help}: ${node.html.slice(0, 200)}`));
}
