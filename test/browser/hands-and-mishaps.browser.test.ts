import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/demo/demo-people';
import { type Cast, holderOf, unitOf } from './support/cast';
import { checkPage } from './support/check-page';
import { tabTo } from './support/keyboard';
import { setStage } from './support/stage';
import { dayFromNow, directivePaper, fillStep, openTask, outcomeButton, seeSent } from './support/work-task';

const subject = 'Kiểm tra an toàn cổng trường giờ tan học';
/** What these tests do on purpose, and the browser repeats on its console: cut off, refused, not there. */
const provoked = /ERR_INTERNET_DISCONNECTED|status of 40[14]/;
const stage = setStage('mishaps', provoked);
let cast: Cast;
beforeAll(() => { cast = stage.cast(1280); });

async function newDirective(): Promise<Page> {
  const specialist = await cast.page(holderOf('specialist', 'so-gddt'));
  await specialist.goto('/inbox');
  await specialist.getByRole('button', { name: 'Soạn văn bản chỉ đạo' }).click();
  await specialist.locator('.lk-form .formio-component').first().waitFor();
  return specialist;
}

it('says what is missing, leads there, and keeps what was typed', async () => {
  const page = await newDirective();
  await page.getByRole('textbox', { name: /^Trích yếu/ }).first().fill(subject);
  await outcomeButton(page, 'submit').click();
  const summary = page.getByRole('alert').filter({ hasText: /Còn \d+ chỗ cần sửa/ });
  await summary.waitFor();
  expect(await page.evaluate(() => document.activeElement?.contains(document.querySelector('[role=alert]')))).toBe(true);
  await checkPage(page, 'missing fields');

  const first = summary.getByRole('link').first();
  const sentence = await first.innerText();
  await first.click();
  const told = await page.evaluate(() => {
    const field = document.activeElement;
    const ids = (field?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    return { tag: field?.tagName, invalid: field?.getAttribute('aria-invalid'), text: ids.map((id) => document.getElementById(id)?.textContent).join(' ') };
  });
  expect(['INPUT', 'SELECT', 'TEXTAREA']).toContain(told.tag);
  expect(told.invalid).toBe('true');
  expect(told.text).toContain(sentence);
  expect(await page.getByRole('textbox', { name: /^Trích yếu/ }).first().inputValue()).toBe(subject);
}, 60_000);

it('keeps and sends again by itself what could not be sent without a connection', async () => {
  const page = await cast.page(holderOf('specialist', 'so-gddt'));
  await fillStep(page, 'draft', directivePaper(subject, ['thcs-long-hai'], dayFromNow(0), dayFromNow(20)));
  await page.getByText('Đã lưu nháp').waitFor();
  await page.context().setOffline(true);
  await outcomeButton(page, 'submit').click();
  await page.getByText('Mất kết nối, chưa có trả lời').waitFor();
  await page.getByText('Nội dung của bạn vẫn còn nguyên').waitFor();
  await checkPage(page, 'without a connection');
  await page.context().setOffline(false);
  // Nobody presses anything.
  await seeSent(page, 'draft');
}, 60_000);

it('is signed in to and decided with the keyboard alone, while the server hangs in between', async () => {
  const head = holderOf('head', 'so-gddt');
  const page = await cast.newPage();
  await page.clock.install();
  await page.goto('/sign-in');
  await tabTo(page, page.getByRole('textbox', { name: 'Thư điện tử' }));
  await page.keyboard.type(head.email);
  await tabTo(page, page.getByLabel('Mật khẩu'));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  const item = page.getByRole('article').filter({ hasText: subject });
  await tabTo(page, item.getByRole('link'));
  await page.keyboard.press('Enter');
  const confirmation = page.getByRole('checkbox', { name: 'Tôi đã đọc và đồng ý ký vào nội dung này' });
  await tabTo(page, confirmation);
  await page.keyboard.press('Space');
  expect(await confirmation.isChecked()).toBe(true);
  await tabTo(page, outcomeButton(page, 'approve'));
  stage.product.freeze();
  try {
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'Đang gửi…' }).waitFor();
    await page.clock.fastForward('00:31');
    await page.getByText('Nội dung của bạn vẫn còn nguyên').waitFor();
  } finally {
    stage.product.thaw();
  }
  await tabTo(page, page.getByRole('button', { name: 'Gửi lại ngay' }));
  await page.keyboard.press('Enter');
  await seeSent(page, 'approve');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  // Sent twice, counted once: the directive is out, and the head has nothing of it left to do.
  await openDone(page);
}, 90_000);

async function openDone(page: Page) {
  await page.goto('/inbox?state=done');
  await page.getByRole('article').filter({ hasText: subject }).waitFor();
  expect(await page.getByRole('article').filter({ hasText: subject }).count()).toBe(1);
  await page.goto('/inbox');
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  await page.locator('.lk-skeleton').first().waitFor({ state: 'detached' });
  expect(await page.getByRole('article').filter({ hasText: subject }).count()).toBe(0);
}

it('a wrong password says so and keeps the address', async () => {
  const page = await cast.newPage();
  await page.getByRole('textbox', { name: 'Thư điện tử' }).fill('ai-do@demo.lienky.example');
  await page.getByLabel('Mật khẩu').fill('không phải');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await checkPage(page, 'wrong password');
  expect(await page.getByRole('textbox', { name: 'Thư điện tử' }).inputValue()).toBe('ai-do@demo.lienky.example');
}, 30_000);

it('the task of another school does not exist for this one', async () => {
  const officer = await cast.page(holderOf('officer', 'cong-an-binh-an'));
  const drafter = await cast.page(holderOf('drafter', 'thcs-long-hai'));
  await openTask(drafter, 'plan', unitOf('thcs-long-hai').name);
  const address = new URL(drafter.url()).pathname;
  await officer.goto(address);
  await officer.getByText('Không tìm thấy').first().waitFor();
  await checkPage(officer, 'not found');
}, 60_000);

stage.endsQuietly();
