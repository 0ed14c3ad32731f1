/**
 * Looks at the pages: screenshots at 1280 and 390 pixels, axe findings, console errors, requests that leave the machine.
 *   node test/browser/look.mjs --url http://127.0.0.1:5174 --out <folder> [--only inbox,case] [--locale en] [--widths 1280,1920]
 * Made for the canned data of web/dev; the browser test that counts walks the real thing.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright-core';

const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' }, locale: { type: 'string', default: 'vi' }, widths: { type: 'string', default: '1280,390' } } });
const { default: chromium } = await import('@sparticuz/chromium');
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = values.only?.split(',');

const pages = [
  ['inbox', '/inbox'], ['done', '/inbox?state=done'], ['draft', '/tasks/t-draft'], ['plan', '/tasks/t-plan'], ['approve', '/tasks/t-plan-approval'], ['cosign', '/tasks/t-police-signature'],
  ['flagged', '/tasks/t-flagged'], ['grant', '/tasks/t-grant'], ['assist', '/tasks/t-assist'], ['asked', '/tasks/t-remedy'],
  ['assessment', '/tasks/t-self-assessment'], ['inspection', '/tasks/t-inspection'], ['classification', '/tasks/t-classification'], ['case', '/cases/c-1'], ['orders', '/cases/c-orders'], ['recalled', '/cases/c-recalled'], ['trouble', '/cases/c-trouble'], ['directives', '/directives'], ['directive', '/directives/d-1'],
  ['supervise', '/supervise'], ['mailbox', '/mailbox'], ['mail', '/mailbox/m-1'], ['verify', '/verify/AB12CD34'], ['revoked', '/verify/REVOKED'], ['unknown', '/verify/UNKNOWN1'], ['missing', '/cases/missing'],
  ['studio', '/studio'], ['form', '/studio/forms/plan'], ['form-large', '/studio/forms/bieu-mau-lon'], ['form-faulty', '/studio/forms/con-loi'], ['form-taken', '/studio/forms/remedy'],
].filter(([name]) => !only || only.includes(name));

await mkdir(values.out, { recursive: true });
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
let faults = 0;
const report = (...words) => { faults += 1; console.log(...words); };

async function settle(page) {
  await page.waitForSelector('h1');
  await page.waitForFunction(() => !document.querySelector('.lk-skeleton, [aria-busy=true]'), null, { timeout: 15_000 });
  await page.evaluate(() => document.fonts.ready);
}

async function judge(page, name) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, nodes } of violations) report('AXE', name, impact, id, nodes.length, nodes[0].html.slice(0, 160), nodes[0].any[0]?.message ?? nodes[0].all[0]?.message ?? '');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) report('WIDE', name, wide);
  const small = await page.evaluate(() => [...document.querySelectorAll('main button, main a.btn, .lk-tabs a, main select, main input:not([type=checkbox]):not([type=radio]):not([type=file])')].filter((e) => e.offsetParent && e.getBoundingClientRect().height < 43 && e.getBoundingClientRect().height > 0).map((e) => `${e.tagName} ${e.className} ${Math.round(e.getBoundingClientRect().height)}`));
  if (small.length) report('SMALL', name, small.slice(0, 4).join(' | '));
}

for (const width of values.widths.split(',').map(Number)) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 1, hasTouch: width < 500, isMobile: width < 500, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await context.addInitScript((locale) => localStorage.setItem('lienky.locale', locale), values.locale);
  const page = await context.newPage();
  page.on('pageerror', (error) => { if (!/sandboxed/.test(error.message)) report('ERROR', page.url(), error.message.slice(0, 300)); });
  page.on('console', (message) => { if (message.type() === 'error' && !/401|404/.test(message.text())) report('CONSOLE', page.url(), message.text().slice(0, 300)); });
  page.on('request', (request) => { if (!request.url().startsWith(values.url) && !/^(data|blob|about):/.test(request.url())) report('FOREIGN', request.url()); });
  await page.goto(`${values.url}/sign-in`);
  await page.waitForSelector('.lk-person-card');
  await page.evaluate(() => document.fonts.ready);
  if (!only || only.includes('sign-in')) {
    await page.screenshot({ path: `${values.out}/sign-in-${width}.png` });
    await judge(page, `sign-in-${width}`);
  }
  await page.click('.lk-person-card');
  await page.waitForSelector('.lk-main h1');
  for (const [name, path] of pages) {
    await page.goto(values.url + path);
    try {
      await settle(page);
      await judge(page, `${name}-${width}`);
    } catch (error) {
      report('STUCK', name, width, error.message.split('\n')[0]);
    }
    await page.screenshot({ path: `${values.out}/${name}-${width}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
console.log(`${pages.length} pages, ${faults} findings`);
