import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';

/** The widths that the pages are made for: an office screen, a large one, and a phone in the hand. */
export const screens = {
  1920: { viewport: { width: 1920, height: 1080 } },
  1280: { viewport: { width: 1280, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const satisfies Record<number, BrowserContextOptions>;
export type Width = keyof typeof screens;

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** In Vietnamese as far as it can: how it writes a day in its own date fields is not the page's choice. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.LIENKY_CHROMIUM || packagedChromium(), args: flags, env: { ...process.env, LANGUAGE: 'vi', LANG: 'vi_VN.UTF-8' } });
}

/** The package is an ES module, which Jest cannot load; a small process of its own can. */
function packagedChromium(): string {
  const find = "import('./scripts/chromium.mjs').then(async ({ findChromium }) => process.stdout.write((await findChromium()) ?? ''))";
  const path = execFileSync(process.execPath, ['--input-type=module', '-e', find], { cwd: join(__dirname, '..', '..', '..'), encoding: 'utf8' });
  if (!path) throw new Error('no Chromium: put one on PATH, set LIENKY_CHROMIUM, or install the packages');
  return path;
}
