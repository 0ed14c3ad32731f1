/**
 * Presses the buttons of the pages over the canned data of web/dev: faults, return with notes, sending again by itself,
 * the sent page, files, pickers, leaving unsaved. Prints one line per thing tried; exit code 1 when one is not as it should be.
 *   node test/browser/try.mjs --url http://127.0.0.1:5174 --out <folder for pictures>
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright-core';

const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' } } });
const { default: chromium } = await import('@sparticuz/chromium');
await mkdir(values.out, { recursive: true });
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--headless', '--no-sandbox', '--disable-gpu'] });
let failed = 0;

async function attempt(name, width, action) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(12_000);
  try {
    await page.goto(`${values.url}/sign-in`);
    await page.click('.lk-person-card');
    await page.waitForSelector('.lk-main h1');
    await action(page);
    if (errors.length) throw new Error(errors.join('; '));
    console.log('ok  ', name, width);
  } catch (error) {
    failed += 1;
    console.log('FAIL', name, width, error.message.split('\n').slice(0, 3).join(' '));
  }
  await page.screenshot({ path: `${values.out}/${name}-${width}.png`, fullPage: true });
  await context.close();
}

const open = async (page, path) => {
  await page.goto(values.url + path);
  await page.waitForFunction(() => document.querySelector('.lk-outcomes') && !document.querySelector('.lk-skeleton, [aria-busy=true]'));
};
const must = (condition, what) => { if (!condition) throw new Error(what); };

for (const width of [1280, 390]) {
  await attempt('faults', width, async (page) => {
    await open(page, '/tasks/t-plan');
    await page.click('[data-outcome=submit]');
    await page.waitForSelector('.lk-fault-link');
    must((await page.locator('.lk-fault-link').count()) === 2, `two faults, not ${await page.locator('.lk-fault-link').allTextContents()}`);
    must((await page.locator('.lk-form .lk-fault-line').count()) === 2, 'two sentences beside fields');
    await page.locator('.lk-fault-link').first().click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    const told = await page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-describedby').split(' ').pop())?.textContent);
    must(told?.length > 5, 'the fault is tied to the field');
    must((await page.locator('.lk-form input[type=date]').inputValue()).length === 10, 'the date stays');
  });
  await attempt('mended', width, async (page) => {
    await open(page, '/tasks/t-plan');
    await page.locator('.lk-form textarea').nth(1).fill('Bảo vệ và hai giáo viên trực cổng từ 16 giờ 30.');
    await page.locator('.lk-form .formio-component-briefedPct input').fill('100');
    await page.waitForSelector('text=Đã lưu nháp');
    await page.click('[data-outcome=submit]');
    await page.waitForSelector('text=Việc tiếp theo đang ở');
    must(page.url().endsWith('/sent'), 'the sent page');
    must(await page.evaluate(() => Object.keys(sessionStorage).every((key) => !key.startsWith('lienky.attempt'))), 'the key is settled');
  });
  await attempt('rows', width, async (page) => {
    await open(page, '/tasks/t-plan');
    await page.click('text=Thêm mô hình');
    await page.waitForFunction(() => document.querySelectorAll('.formio-component-models .lk-row-card').length === 2);
    await page.locator('.formio-component-models input[type=text]').nth(1).fill('Tổ tự quản');
    await page.locator('.formio-component-models .formio-component-remove, .formio-component-models button', { hasText: 'Xóa' }).first().click();
    await page.waitForFunction(() => document.querySelectorAll('.formio-component-models .lk-row-card').length === 1);
    must((await page.locator('.formio-component-models input[type=text]').first().inputValue()) === 'Tổ tự quản', 'the other row stays');
  });
  await attempt('file', width, async (page) => {
    await open(page, '/tasks/t-plan');
    await page.locator('.formio-component-plan [aria-label^="Xóa tệp"]').click();
    await page.locator('.formio-component-plan input[type=file]').setInputFiles({ name: 'anh.heic', mimeType: 'image/heic', buffer: Buffer.from('x') });
    await page.waitForSelector('text=Loại tệp không nhận được');
    await page.locator('.formio-component-plan input[type=file]').setInputFiles({ name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.waitForSelector('.formio-component-plan a[href^="/api/v1/files/"]');
  });
  await attempt('return', width, async (page) => {
    await open(page, '/tasks/t-plan-approval');
    await page.click('[data-outcome=return]');
    await page.waitForSelector('dialog[open]');
    await page.click('[data-confirm=return]');
    await page.waitForSelector('dialog >> text=Hãy ghi lý do.');
    await page.fill('dialog textarea', 'Chưa rõ phân công trực cổng.');
    await page.selectOption('dialog select', { index: 9 });
    await page.locator('dialog fieldset textarea').fill('Ghi rõ tên người trực.');
    await page.screenshot({ path: `${values.out}/return-dialog-${width}.png` });
    const [request] = await Promise.all([page.waitForRequest(/decision$/), page.click('[data-confirm=return]')]);
    const body = request.postDataJSON();
    must(Object.keys(body.fieldNotes).length === 1 && body.comment && body.signedHash, JSON.stringify(body));
    await page.waitForURL(/sent$/);
  });
  await attempt('again', width, async (page) => {
    await open(page, '/tasks/t-plan-approval');
    const keys = [];
    page.on('request', (request) => { if (request.url().endsWith('decision')) keys.push(request.headers()['idempotency-key']); });
    await page.click('[data-outcome=return]');
    await page.fill('dialog textarea', '503');
    await page.click('[data-confirm=return]');
    await page.waitForSelector('text=Tự gửi lại sau');
    await page.screenshot({ path: `${values.out}/countdown-${width}.png`, fullPage: true });
    await page.waitForURL(/sent$/, { timeout: 20_000 });
    must(keys.length >= 2 && new Set(keys).size === 1, `one key for all tries: ${keys}`);
  });
  await attempt('conflict', width, async (page) => {
    await open(page, '/tasks/t-plan-approval');
    await page.click('[data-outcome=return]');
    await page.fill('dialog textarea', '409');
    await page.click('[data-confirm=return]');
    await page.waitForSelector('text=Việc này đã được người khác xử lý');
  });
  await attempt('sign', width, async (page) => {
    await open(page, '/tasks/t-plan-approval');
    await page.click('[data-outcome=approve]');
    await page.waitForSelector('text=Hãy đánh dấu xác nhận trước khi ký.');
    await page.check('#lk-sign-confirm');
    await page.click('[data-outcome=approve]');
    await page.waitForURL(/sent$/);
  });
  await attempt('units', width, async (page) => {
    await open(page, '/tasks/t-draft');
    await page.waitForSelector('.formio-component-recipients .lk-picker-option');
    await page.locator('.formio-component-recipients input[type=search]').fill('binh an');
    await page.waitForFunction(() => document.querySelectorAll('.formio-component-recipients .lk-picker-option').length === 5);
    await page.locator('.formio-component-recipients select').selectOption('school');
    await page.click('text=Chọn cả 4 đơn vị');
    await page.waitForSelector('text=Đã chọn 4 đơn vị');
    await page.waitForSelector('text=Đã lưu nháp');
  });
  await attempt('leave', width, async (page) => {
    await open(page, '/tasks/t-plan');
    await page.locator('.lk-form textarea').first().fill('Kế hoạch mới');
    await page.locator('.lk-back').click();
    await page.waitForSelector('dialog >> text=Có nội dung chưa lưu');
    await page.click('text=Lưu nháp rồi rời trang');
    await page.waitForURL(/inbox/);
  });
  await attempt('conditions', width, async (page) => {
    await open(page, '/tasks/t-self-assessment');
    must((await page.locator('.formio-component-reason textarea:visible').count()) === 0, 'reasons are hidden at first');
    await page.locator('.formio-component-c1 label', { hasText: 'Chưa đạt' }).click();
    await page.locator('.formio-component-c1 textarea').waitFor();
    await open(page, '/tasks/t-classification');
    await page.locator('.formio-component-movement input').first().fill('3');
    await page.waitForFunction(() => document.querySelector('.formio-component-score input')?.value === '3');
  });
  await attempt('nudge', width, async (page) => {
    await page.goto(`${values.url}/supervise`);
    await page.locator('button', { hasText: 'Nhắc' }).first().click();
    await page.waitForSelector('.lk-toast');
    await page.locator('.lk-toast button').click();
  });
  await attempt('expired', width, async (page) => {
    await page.goto(`${values.url}/directives`);
    await page.waitForSelector('.lk-item');
    await page.context().clearCookies();
    await page.locator('a:visible', { hasText: /Theo dõi/ }).click();
    await page.waitForURL(/sign-in/);
    await page.click('.lk-person-card');
    await page.waitForURL(/supervise/);
  });
  await attempt('english', width, async (page) => {
    await open(page, '/tasks/t-draft');
    await page.locator('.lk-form textarea').first().fill('Tăng cường');
    if (width < 992) await page.click('.lk-top button');
    await page.locator('button:visible', { hasText: 'English' }).click();
    await page.waitForSelector('text=Plans due before');
    must((await page.locator('.lk-form textarea').first().inputValue()) === 'Tăng cường', 'what was typed stays');
  });
}
await browser.close();
process.exitCode = failed ? 1 : 0;
