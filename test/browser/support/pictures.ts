import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settle } from './check-page';

const folder = join(__dirname, '..', '..', '..', 'docs', 'screenshots');
const wanted = process.env.LIENKY_SCREENSHOTS === '1';

/** Takes the picture of this name for the README when LIENKY_SCREENSHOTS=1; what the eye sees, not the whole page. */
export async function picture(page: Page, name: string, { from }: { from?: string } = {}): Promise<void> {
  if (!wanted) return;
  mkdirSync(folder, { recursive: true });
  await settle(page);
  await page.evaluate((selector) => {
    const place = selector ? document.querySelector(selector) : null;
    window.scrollTo({ top: place ? place.getBoundingClientRect().top + window.scrollY - 24 : 0, behavior: 'instant' });
  }, from);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Keeps the certificate beside the build; its picture is made from it with `pdftoppm -r 60 -png -singlefile`. */
export function keepPaper(pdf: Buffer): void {
  if (wanted) writeFileSync(join(folder, '..', '..', 'build', 'certificate.pdf'), pdf);
}
