import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright-core';

export const must = (condition, what) => { if (!condition) throw new Error(what); };

/**
 * A browser over the canned data of web/dev for scripts that try one part of the studio after the other:
 * `--url`, `--out <folder for pictures>`, `--only name,name`. Each attempt signs in on a page of its own; what the page
 * throws or says on the console is a failure, but for the answers that are tried on purpose (`expected`).
 */
export async function cannedTries({ expected = /401|404|409|503/, context: always = {}, prepare = async () => undefined, wholePage = true, judge = async () => undefined } = {}) {
  const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } } });
  const only = values.only?.split(',');
  const { default: chromium } = await import('@sparticuz/chromium');
  const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await mkdir(values.out, { recursive: true });
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  let failed = 0;
  const picture = (page, name, fullPage) => page.screenshot({ path: `${values.out}/${name}.png`, fullPage });

  async function attempt(name, action, viewport = { width: 1280, height: 900 }, more = {}) {
    if (only && !only.includes(name)) return;
    const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...always, ...more });
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text().slice(0, 300)); });
    page.setDefaultTimeout(15_000);
    try {
      await prepare(page);
      await page.goto(`${values.url}/sign-in`);
      await page.click('.lk-person-card');
      await page.waitForSelector('.lk-main h1');
      await action(page);
      must(errors.length === 0, errors.join('; '));
      console.log('ok  ', name);
    } catch (error) {
      failed += 1;
      console.log('FAIL', name, error.message.split('\n').slice(0, 3).join(' '));
    }
    await picture(page, name, wholePage);
    await context.close();
  }

  /** Nothing for axe to find, and whatever else the script asks of every page. */
  async function clean(page, name, whole = wholePage) {
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    await picture(page, name, whole);
    must(violations.length === 0, `${name}: ${violations.map(({ id, nodes }) => `${id} ×${nodes.length} ${nodes[0].html.slice(0, 160)}`).join(' | ')}`);
    await judge(page, name);
  }

  /** Exit code 1 when an attempt failed. */
  async function close() {
    await browser.close();
    process.exitCode = failed ? 1 : 0;
  }

  return { url: values.url, out: values.out, attempt, clean, close };
}
