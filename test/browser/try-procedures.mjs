/**
 * Tries the procedure designer and the rehearsal over the canned data of web/dev: dragging by mouse and finger, several steps
 * at once, the clipboard between two procedures, searching, the editors, scenarios that turn red and green. Exit code 1 when
 * something is not as it should be.
 *   node test/browser/try-procedures.mjs --url http://127.0.0.1:5174 --out <folder for pictures> [--only name,name]
 */
import { cannedTries, must } from './canned-tries.mjs';

const { url, out, attempt, clean, close } = await cannedTries({
  wholePage: false,
  // Who designs procedures administers units as well: sentences are told with real ones.
  prepare: (page) => page.route('**/api/v1/session', async (route) => {
    const answer = await route.fetch();
    const body = answer.ok() ? await answer.json() : null;
    await route.fulfill(body?.can ? { response: answer, json: { ...body, can: [...body.can, 'organise'] } } : { response: answer });
  }),
});

const open = async (page, key) => {
  await page.goto(`${url}/studio/procedures/${key}`);
  await page.waitForSelector('.lk-step-tree [role=treeitem]');
};
const row = (page, id) => page.locator(`[data-row="${id}"]`);
const order = (page) => page.locator('.lk-tree-step').evaluateAll((rows) => rows.map((one) => one.dataset.row));
const level2 = (page) => page.locator('.lk-tree-step[data-level="2"]').evaluateAll((rows) => rows.map((one) => one.dataset.row));
const said = (page) => page.locator('[data-said]').textContent();

const seat = { role: 'drafter', party: 'school' };
const words = (text) => ({ vi: text, en: text });
const task = (key, title, outcomes = []) => ({ kind: 'task', key, title: words(title), seat, shows: [], differsFrom: [], ladder: [], deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'working-days' }, outcomes: [{ key: 'on', title: words('Chuyển tiếp'), tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true }, ...outcomes] });
const back = (to) => ({ key: 'back', title: words('Trả lại để sửa'), tone: 'negative', go: { kind: 'return', to }, needsReason: true, needsForm: false });
async function make(page, key, steps) {
  const definition = { key, version: 1, title: words(key), subjectKind: 'school', parties: { school: { kind: 'subject' } }, starts: seat, steps };
  const status = await page.evaluate(async ([key, title, definition]) => (await fetch('/api/v1/designs', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify({ kind: 'procedure', key, title, from: { kind: 'definition', definition } }) })).status, [key, words(key), definition]);
  must(status === 201, `made: ${status}`);
  await open(page, key);
}
const four = () => [task('a', 'Bước A'), { kind: 'parallel', key: 'p', title: words('Song song'), join: 'all', branches: [{ key: 'x', title: words('Nhánh một'), steps: [task('b', 'Bước B')] }, { key: 'y', title: words('Nhánh hai'), steps: [task('c', 'Bước C')] }] }, task('d', 'Bước D', [back('a')]), task('e', 'Bước E')];
let count = 0;
const fresh = (page, steps = four()) => make(page, `thu-${process.pid}-${(count += 1)}`, steps);

await attempt('drag', async (page) => {
  await fresh(page);
  const drag = async (from, to, part, x = 120) => {
    const [a, b] = [await row(page, from).boundingBox(), await row(page, to).boundingBox()];
    await page.mouse.move(a.x + 90, a.y + 16);
    await page.mouse.down();
    await page.mouse.move(a.x + 96, a.y + 30, { steps: 3 });
    await page.mouse.move(b.x + x, b.y + b.height * part, { steps: 6 });
    await page.screenshot({ path: `${out}/dragging.png` });
    await page.mouse.up();
  };
  await drag('e', 'a', 0.2);
  must((await level2(page)).join() === 'e,a,p,d', `before the first: ${await level2(page)}`);
  await drag('a', 'p/y', 0.5);
  must((await order(page)).join() === 'e,p,b,a,c,d', `into a branch: ${await order(page)}`);
  await drag('e', 'c', 0.9);
  must((await order(page)).join() === 'p,b,a,c,e,d', `behind the last of a branch: ${await order(page)}`);
  await drag('b', 'e', 0.9, -30);
  must((await level2(page)).join() === 'p,b,d', `out of it, further left: ${await level2(page)}`);
  await page.keyboard.press('Control+z');
  must((await level2(page)).join() === 'p,d', 'undone');
  const p = await row(page, 'p').boundingBox();
  const c = await row(page, 'c').boundingBox();
  await page.mouse.move(p.x + 90, p.y + 16);
  await page.mouse.down();
  await page.mouse.move(c.x + 90, c.y + 16, { steps: 6 });
  must(await page.locator('[data-drop]').count() === 0, 'nothing goes inside itself');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  must(await page.locator('.lk-part-ghost').count() === 0, 'let go');
}, { width: 1280, height: 1500 });

await attempt('several', async (page) => {
  await fresh(page);
  await row(page, 'a').click();
  await row(page, 'd').click({ modifiers: ['Shift'] });
  await page.waitForSelector('[data-several="3"]');
  await clean(page, 'several-chosen');
  await row(page, 'p').click({ modifiers: ['Control'] });
  await page.waitForSelector('[data-several="2"]');
  await page.keyboard.press('Delete');
  must((await level2(page)).join() === 'p,e', `removed: ${await level2(page)}`);
  await page.keyboard.press('Control+z');
  await row(page, 'd').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.waitForSelector('[data-several="2"]');
  await page.click('[data-several-wrap=each]');
  must((await level2(page)).length === 3, `wrapped: ${await level2(page)}`);
  await page.keyboard.press('Control+z');
  await row(page, 'a').click();
  await page.click('[data-tool=several]');
  await row(page, 'e').click();
  await page.waitForSelector('[data-several="2"]');
  await page.click('[data-tool=down]');
  must((await said(page)).includes('liền nhau'), `refused in words: ${await said(page)}`);
  const [e, d] = [await row(page, 'e').boundingBox(), await row(page, 'd').boundingBox()];
  await page.mouse.move(e.x + 90, e.y + 16);
  await page.mouse.down();
  await page.mouse.move(d.x + 90, d.y + 4, { steps: 6 });
  await page.mouse.up();
  must((await level2(page)).join() === 'p,a,e,d', `dragged together: ${await level2(page)}`);
}, { width: 1280, height: 1500 });

await attempt('clipboard', async (page) => {
  await fresh(page);
  await row(page, 'a').click();
  await row(page, 'p').click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+c');
  must((await said(page)).includes('2 bước'), `copied: ${await said(page)}`);
  await open(page, 'safe-school');
  await row(page, 'plan').click();
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => document.querySelectorAll('[data-row=a], [data-row=p]').length === 2);
  must((await level2(page)).slice(0, 3).join() === 'plan,a,p', `pasted: ${await level2(page)}`);
  await page.evaluate(() => localStorage.setItem('lienky.steps', JSON.stringify({ format: 'lienky-steps', version: 1, from: 'x', subjectKind: 'school', parties: {}, steps: [{ kind: 'dance', key: 'z' }] })));
  await page.reload();
  await page.waitForSelector('.lk-step-tree [role=treeitem]');
  const before = (await order(page)).length;
  await page.click('[data-tool=paste]');
  must((await order(page)).length === before && (await said(page)).trim() !== '', `refused in words: ${await said(page)}`);
});

await attempt('search', async (page) => {
  await open(page, 'safe-school');
  await page.fill('[data-search=steps]', 'giay cong nhan');
  await page.keyboard.press('Enter');
  must(await row(page, 'certificate').evaluate((one) => one.classList.contains('lk-tree-active') && one.classList.contains('lk-tree-found')), 'found and gone to');
  await clean(page, 'search');
});

await attempt('editors', async (page) => {
  await open(page, 'safe-school');
  await row(page, 'procedure').click();
  await page.waitForSelector('[data-part=starts]');
  await clean(page, 'editor-procedure', true);
  await row(page, 'plan').click();
  await page.waitForSelector('[data-part=seat] >> text=Ví dụ');
  for (const part of ['preview', 'mails']) await page.locator(`[data-part=${part}] > summary`).click();
  await page.waitForSelector('.lk-task-preview .lk-form input');
  await page.waitForSelector('[data-mail]');
  await page.locator('[data-part=deadline] [data-why] > summary').first().click();
  await page.waitForSelector('.lk-month');
  await clean(page, 'editor-task', true);
  await row(page, 'findings').click();
  const groups = await page.locator('[data-part=branches] optgroup').evaluateAll((all) => all.map(({ label }) => label));
  must(groups.some((label) => label.includes('biểu mẫu «Kiểm tra»')), `facts under the step and the form that tells them: ${groups}`);
  const doubtful = await page.locator('[data-part=branches] option', { hasText: 'có thể chưa có' }).count();
  must(doubtful > 0, 'what only a case that came back has is marked');
  await clean(page, 'editor-choice', true);
  await row(page, 'certificate').click();
  await page.locator('[data-part=document-preview] > summary').click();
  await page.waitForSelector('.lk-paper');
  await clean(page, 'editor-document', true);
  await row(page, 'certified').click();
  await page.waitForSelector('[data-mail=certified]');
  await clean(page, 'editor-notify', true);
});

await attempt('rehearsal', async (page) => {
  await open(page, 'safe-school');
  await page.click('[data-view=rehearsal]');
  await page.click('[data-origin=real]');
  await page.waitForSelector('.lk-picker-option');
  await clean(page, 'rehearsal-real');
  await page.click('[data-origin=invented]');
  await page.click('[data-order=start-rehearsal]');
  await page.waitForSelector('[data-happened]');
  for (const [person, outcome] of [['drafter', 'submit'], ['principal', 'approve'], ['police-chief', 'sign'], ['head', 'sign']]) {
    await page.locator(`[data-person$="-${person}"], [data-person*="-${person}-"]`).first().click().catch(() => undefined);
    await page.locator(`[data-outcome=${outcome}]`).first().click();
  }
  await page.click('[data-rehearsal-view=documents]');
  await page.locator('[data-documents] summary').first().click();
  await page.waitForSelector('.lk-paper');
  await clean(page, 'rehearsal-document', true);
  await page.click('[data-order=keep-scenario]');
  await page.locator('dialog input[type=text]').fill('Đến khi ký xong');
  await page.click('[data-order=save-scenario]');
  await page.waitForSelector('[data-standing=green]');
  await page.click('[data-order=walk]');
  await page.waitForSelector('[data-walk]', { timeout: 60_000 });
  await page.locator('[data-part=roads] > summary').click();
  await page.locator('[data-road]').first().check();
  await clean(page, 'rehearsal-roads', true);
  await page.click('[data-order=keep-roads]');
  await page.waitForFunction(() => document.querySelectorAll('[data-scenario]').length === 2);
  await page.waitForSelector('[data-standing=green]');
  await page.click('[data-view=edit]');
  await row(page, 'plan-document').click();
  await page.keyboard.press('Delete');
  await page.waitForSelector('[data-standing=red]');
  await page.click('[data-view=rehearsal]');
  await page.waitForSelector('[data-scenario] .lk-tone-negative');
  await clean(page, 'rehearsal-red', true);
  await page.locator('[data-order=renew-scenario]').first().click();
  await page.waitForSelector('dialog[open]');
  await clean(page, 'rehearsal-renew');
  await page.click('[data-confirm=renew-scenario]');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.locator('[data-scenario] [data-jump]').first().click().catch(() => undefined);
});

const long = () => Array.from({ length: 12 }, (_, at) => [
  task(`viec-${at}`, `Việc thứ ${at + 1} của đợt kiểm tra an toàn trường học`, at > 0 ? [back(`viec-${at - 1}`)] : []),
  { kind: 'parallel', key: `ky-${at}`, title: words(`Lấy ý kiến đợt ${at + 1}`), join: 'all', branches: [{ key: 'x', title: words('Công an xã'), steps: [task(`ca-${at}`, 'Công an xã cho ý kiến')] }, { key: 'y', title: words('Ngành Giáo dục'), steps: [task(`gd-${at}`, 'Ngành Giáo dục cho ý kiến')] }, { key: 'z', title: words('Nhà trường'), steps: [task(`nt-${at}`, 'Nhà trường giải trình')] }] },
]).flat();

for (const [name, width, height] of [['picture-1280', 1280, 900], ['picture-1920', 1920, 1080]]) {
  await attempt(name, async (page) => {
    await open(page, 'safe-school');
    await row(page, 'co-signing').click();
    if (width < 1680) await page.click('[data-side-button=picture]');
    await page.waitForSelector('.lk-flow-node');
    await clean(page, `${name}-safe-school`);
    await page.locator('[data-node="police-signature"]').click();
    must(await row(page, 'police-signature').evaluate((one) => one.classList.contains('lk-tree-active')), 'the picture chooses in the list');
    const from = Date.now();
    await fresh(page, long());
    console.log(`     ${(await order(page)).length} steps listed after ${Date.now() - from} ms`);
    if (width < 1680) await page.click('[data-side-button=picture]');
    await page.waitForSelector('.lk-flow-node');
    await row(page, 'ky-5').click();
    await clean(page, `${name}-long`);
    await page.locator('.lk-picture [aria-label="Xem toàn bộ"]').click();
    await page.screenshot({ path: `${out}/${name}-long-fit.png` });
  }, { width, height });
}

await attempt('phone', async (page) => {
  await open(page, 'safe-school');
  await row(page, 'plan').click();
  await clean(page, 'phone-list', true);
  must(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing wider than the page');
  await page.click('[data-view=rehearsal]');
  await page.waitForSelector('[data-order=start-rehearsal]');
  await clean(page, 'phone-rehearsal', true);
  must(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing wider than the page while rehearsing');
}, { width: 390, height: 844 });

await attempt('touch', async (page) => {
  await fresh(page);
  const grip = await page.locator('[data-row=e] [data-grip]').boundingBox();
  const to = await row(page, 'a').boundingBox();
  const session = await page.context().newCDPSession(page);
  const at = (x, y) => ({ touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(grip.x + 20, grip.y + 15) });
  for (let part = 1; part <= 6; part += 1) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(to.x + 120, grip.y + 15 + ((to.y + 6 - grip.y - 15) * part) / 6) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForFunction(() => document.querySelector('.lk-tree-step')?.dataset.row === 'e');
}, { width: 820, height: 1180 }, { hasTouch: true, isMobile: true });

await attempt('two-editors', async (page) => {
  await open(page, 'replication');
  await row(page, 'procedure').click();
  await page.locator('[data-field=title] input').first().fill('CONFLICT của tôi');
  await page.waitForSelector('dialog[open]');
  await clean(page, 'procedure-changed');
  await page.click('[data-confirm=keep-mine]');
  await page.waitForURL(/ban-sao/);
});

await attempt('offline', async (page) => {
  await open(page, 'periodic-report');
  await row(page, 'procedure').click();
  await page.locator('[data-field=title] input').first().fill('OFFLINE');
  await page.waitForSelector('[data-save=offline]');
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page, 'periodic-report');
  await page.click('[data-order=take-kept]');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'OFFLINE');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent !== 'OFFLINE');
});

await close();
