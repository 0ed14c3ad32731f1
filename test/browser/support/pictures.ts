import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settle } from './check-page';

const folder = join(__dirname, '..', '..', '..', 'docs', 'screenshots');
const wanted = process.env.LIENKY_SCREENSHOTS === '1';

/** What stands at the top of a phone's screen whatever one scrolls to, in CSS pixels. */
const BAR = 60;

/**
 * Takes the picture of this name for the README when LIENKY_SCREENSHOTS=1: what the eye sees, not the whole page.
 * `from` is the element at the top of the picture, with `above` CSS pixels of what stands before it.
 */
export async function picture(page: Page, name: string, { from, above = 24 }: { from?: string; above?: number } = {}): Promise<void> {
  if (!wanted) return;
  mkdirSync(folder, { recursive: true });
  await settle(page);
  const bar = (page.viewportSize()?.width ?? 0) < 992 ? BAR : 0;
  await page.evaluate(([selector, distance]) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const place = selector ? document.querySelector(selector) : null;
    window.scrollTo({ top: place ? place.getBoundingClientRect().top + window.scrollY - distance : 0, behavior: 'instant' });
  }, [from, above + bar] as const);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Keeps the certificate beside the build; its picture is made from it with `pdftoppm -r 60 -png -singlefile`. */
export function keepPaper(pdf: Buffer): void {
  if (wanted) writeFileSync(join(folder, '..', '..', 'build', 'certificate.pdf'), pdf);
}
