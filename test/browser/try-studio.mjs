/**
 * Tries the form designer over the canned data of web/dev: by mouse and by keyboard, saving, two editors, every view with
 * axe, and how long a key takes to reach the screen in a form of 300 parts. Exit code 1 when something is not as it should be.
 *   node test/browser/try-studio.mjs --url http://127.0.0.1:5174 --out <folder for pictures>
 */
import { cannedTries, must } from './canned-tries.mjs';

const { url, out, attempt, clean, close } = await cannedTries();

const open = async (page, path) => {
  await page.goto(url + path);
  await page.waitForSelector('.lk-part-tree, .lk-surface-none');
};
const names = (page) => page.locator('.lk-part-tree > .lk-part > .lk-part-body .lk-part-name').allTextContents();
const fresh = async (page, title) => {
  await page.goto(`${url}/studio`);
  await page.click('[data-order=new-design]');
  await page.locator('dialog input[type=text]').first().fill(title);
  await page.click('[data-confirm=new-design]');
  await page.waitForSelector('.lk-surface');
};

await attempt('mouse', async (page) => {
  await fresh(page, 'Phiếu thử bằng chuột');
  for (const kind of ['text', 'date', 'radio', 'table']) {
    await page.click('.lk-pane-parts .btn:has-text("Thêm vào cuối")', { timeout: 500 }).catch(() => undefined);
    await page.click(`[data-insert=${kind}]`);
  }
  await page.click('[data-insert=number]');
  must((await names(page)).join() === 'Chữ một dòng,Ngày,Chọn một,Bảng nhiều dòng', `parts stand in order: ${await names(page)}`);
  must((await page.locator('.lk-part-group .lk-part-name').allTextContents()).includes('Số'), 'a number stands in the table');
  const first = page.locator('[data-part="0"]');
  const third = page.locator('[data-part="2"]');
  const from = await first.boundingBox();
  const to = await third.boundingBox();
  await page.mouse.move(from.x + 100, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 100, to.y + to.height - 4, { steps: 8 });
  await page.screenshot({ path: `${out}/dragging.png` });
  await page.mouse.up();
  must((await names(page)).join() === 'Ngày,Chọn một,Chữ một dòng,Bảng nhiều dòng', `dragged: ${await names(page)}`);
  await page.locator('[data-part="2"]').dblclick();
  await page.locator('.lk-part-input').fill('Họ và tên');
  await page.keyboard.press('Enter');
  must((await names(page))[2] === 'Họ và tên', 'renamed');
  await page.locator('[data-part="0"]').click();
  await page.locator('[data-part="2"]').click({ modifiers: ['Shift'] });
  await page.waitForSelector('text=3 phần đang chọn');
  await clean(page, 'several');
  await page.click('[data-wrap=panel]');
  must((await names(page)).length === 2, `wrapped: ${await names(page)}`);
  await page.click('[data-tool=undo]');
  must((await names(page)).length === 4, 'undone');
  await page.waitForSelector('[data-save=saved]');
});

await attempt('keyboard', async (page) => {
  await fresh(page, 'Phiếu thử bằng phím');
  for (const kind of ['text', 'number', 'checkbox']) {
    await page.locator(`[data-insert=${kind}]`).focus();
    await page.keyboard.press('Enter');
  }
  await page.locator('[data-part="2"]').focus();
  await page.keyboard.press('Alt+ArrowUp');
  must((await names(page)).join() === 'Chữ một dòng,Ô đánh dấu,Số', `moved: ${await names(page)}`);
  must((await page.locator('[data-said]').textContent()).includes('đến vị trí 2'), `told: ${await page.locator('[data-said]').textContent()}`);
  must(await page.evaluate(() => document.activeElement.dataset.part === '1'), 'the focus goes along');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Có đội tự quản');
  await page.keyboard.press('Enter');
  must((await names(page))[1] === 'Có đội tự quản', 'named');
  await page.keyboard.press('Control+d');
  must((await names(page)).length === 4, 'duplicated');
  await page.keyboard.press('Delete');
  must((await names(page)).length === 3, 'removed');
  await page.waitForSelector('.lk-toast >> text=Hoàn tác');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelectorAll('.lk-part').length === 4);
  await page.locator('[data-part="0"]').focus();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  must((await names(page)).length === 5, 'pasted');
});

await attempt('sentences', async (page) => {
  await open(page, '/studio/forms/plan');
  await page.locator('[data-part]', { hasText: 'Nghị quyết' }).last().click();
  await page.locator('[data-action=add-condition], .lk-sentence-box').first().scrollIntoViewIfNeeded();
  await page.click('[data-action=add-condition]', { timeout: 1000 }).catch(() => undefined);
  await page.waitForSelector('.lk-sentence-box');
  await clean(page, 'condition');
  await page.locator('[data-action=add-rule]').last().click();
  await page.waitForSelector('dialog[open]');
  await clean(page, 'rule');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await open(page, '/studio/forms/classification');
  await page.locator('[data-part]', { hasText: 'Tự tính' }).first().click();
  await page.waitForSelector('.lk-formula');
  await clean(page, 'formula');
  await page.locator('.lk-formula').fill('tong(1, 2');
  await page.waitForSelector('.lk-property-group .lk-fault-line');
});

await attempt('views', async (page) => {
  await open(page, '/studio/forms/plan');
  await clean(page, 'view-edit');
  for (const view of ['translate', 'versions', 'usage']) {
    await page.click(`[data-view=${view}]`);
    await page.waitForFunction(() => !document.querySelector('.lk-progress, .lk-skeleton'));
    await clean(page, `view-${view}`);
  }
  await page.click('[data-view=try]');
  for (const device of ['computer', 'phone', 'print']) {
    await page.click(`[data-device=${device}]`);
    await page.waitForFunction(() => !document.querySelector('.lk-skeleton, [aria-busy=true]'));
    await clean(page, `view-${device}`);
  }
  await page.click('[data-device=computer]');
  await page.waitForFunction(() => document.querySelector('.lk-form input'));
  await page.click('[data-action=check-answer]');
  await page.waitForSelector('text=Chưa gửi được');
});

await attempt('shelf', async (page) => {
  await page.goto(`${url}/studio`);
  await page.waitForSelector('.lk-item');
  await page.click('[data-order=new-design]');
  await page.locator('dialog input[type=radio]').nth(3).check();
  await page.waitForSelector('dialog .lk-picker-option');
  await clean(page, 'new-design');
  await page.keyboard.press('Escape');
  await page.click('[data-order=import-form]');
  await page.setInputFiles('dialog input[type=file]', { name: 'phieu.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ title: 'Phiếu khảo sát', components: [{ type: 'textfield', key: 'ten', label: 'Họ tên', input: true, customConditional: 'show = true' }, { type: 'content', key: 'c', html: '<img src=x onerror=alert(1)>' }] })) });
  await page.waitForSelector('dialog .lk-report');
  await clean(page, 'import-form');
  await page.click('[data-confirm=import-form]');
  await page.waitForURL(/forms\/phieu-khao-sat/);
});

await attempt('problems', async (page) => {
  await open(page, '/studio/forms/con-loi');
  await page.click('[data-list-button=problems]');
  await page.waitForSelector('.lk-problems > li');
  await clean(page, 'problem-list');
  await page.locator('[data-jump]').last().click();
  await page.waitForFunction(() => document.activeElement?.dataset.part !== undefined);
});

await attempt('two-editors', async (page) => {
  await open(page, '/studio/forms/remedy');
  await page.waitForSelector('text=Trần Quốc Bảo đang sửa');
  must(await page.locator('[data-insert=text]').isDisabled(), 'nothing may be changed meanwhile');
  await clean(page, 'taken');
  await page.click('[data-order=take-over]');
  await page.click('[data-confirm=take-over]');
  await page.waitForFunction(() => !document.querySelector('[data-insert=text]').disabled);
  await page.locator('[data-property=title]').fill('CONFLICT của tôi');
  await page.waitForSelector('dialog[open] .lk-diff');
  await clean(page, 'changed');
  await page.click('[data-confirm=keep-mine]');
  await page.waitForURL(/ban-sao/);
});

await attempt('review', async (page) => {
  await fresh(page, 'Phiếu nhờ duyệt');
  await page.click('[data-insert=text]');
  for (const step of ['ask', 'approve', 'publish']) {
    await page.click(`[data-order=${step}-design]`);
    await page.waitForSelector('dialog[open]');
    await clean(page, `review-${step}`);
    await page.click(`[data-confirm=${step}-design]`);
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  }
  await page.waitForSelector('text=Đã ban hành phiên bản 1');
  must((await page.locator('.lk-part').count()) === 1, 'the form stays under one’s hands');
});

const publishing = async (page, name) => {
  await page.goto(`${url}/studio/procedures/cho-ban-hanh`);
  await page.click('[data-order=publish-design]');
  await page.waitForSelector('dialog [data-miss="arm:never-asked/never"]');
  await page.waitForSelector('dialog [data-running-version]');
  await page.click('dialog [data-running-cases] summary');
  await page.waitForSelector('dialog [data-concerned]');
  await clean(page, name);
};

// Before the next one publishes it.
await attempt('publish-procedure-narrow', (page) => publishing(page, 'publish-procedure-390'), { width: 390, height: 844 });

await attempt('publish-procedure', async (page) => {
  await publishing(page, 'publish-procedure-wide');
  await page.click('dialog [data-jump-step=never-asked]');
  await page.waitForFunction(() => !document.querySelector('dialog[open]') && document.activeElement?.dataset.row === 'never-asked');
  await page.click('[data-order=publish-design]');
  await page.waitForSelector('dialog [data-accept=misses]');
  await page.click('[data-confirm=publish-design]');
  must(await page.evaluate(() => document.activeElement?.dataset.accept === 'misses'), 'what was not accepted is asked for');
  await page.keyboard.press('Space');
  await page.locator('dialog [data-tell]').check();
  await page.click('[data-confirm=publish-design]');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await page.waitForSelector('text=Đã ban hành phiên bản 2');
});

await attempt('publish-form', async (page) => {
  await open(page, '/studio/forms/plan');
  await page.click('[data-order=publish-design]');
  await page.waitForSelector('dialog [data-uses] [data-use]');
  await clean(page, 'publish-form-uses');
  await page.click('[data-confirm=publish-design]');
  await page.click('dialog [data-bring=safe-school]');
  await page.waitForSelector('dialog >> text=Đã có bản nháp');
  await clean(page, 'published-form');
  await page.click('[data-confirm=published]');
  await page.click('[data-view=versions]');
  await page.waitForSelector('[data-revision]');
  await page.locator('[data-revision] [aria-expanded]').first().click();
  await page.waitForSelector('.lk-since');
  await clean(page, 'saves');
  await page.locator('[data-recover]:not([disabled])').first().click();
  await page.click('[data-confirm=recover-design]');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
});

await attempt('touch', async (page) => {
  await open(page, '/studio/forms/bieu-mau-lon');
  const grip = await page.locator('[data-part="0.0"] [data-grip]').boundingBox();
  const to = await page.locator('[data-part="0.2"]').boundingBox();
  const session = await page.context().newCDPSession(page);
  const at = (x, y) => ({ touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(grip.x + 20, grip.y + 20) });
  for (let part = 1; part <= 6; part += 1) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(grip.x + 40, grip.y + 20 + ((to.y + to.height - 4 - grip.y - 20) * part) / 6) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForFunction(() => document.querySelector('[data-part="0.2"] .lk-part-name')?.textContent === 'Trường thứ 0');
}, { width: 820, height: 1180 }, { hasTouch: true, isMobile: true });

await attempt('offline', async (page) => {
  await open(page, '/studio/forms/inspection');
  await page.locator('[data-property=title]').fill('OFFLINE');
  await page.waitForSelector('[data-save=offline]');
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page, '/studio/forms/inspection');
  await page.waitForSelector('text=Có bài làm chưa gửi');
  await page.click('[data-order=take-kept]');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'OFFLINE');
});

await attempt('large', async (page) => {
  await open(page, '/studio/forms/bieu-mau-lon');
  await page.locator('[data-part="7.5"]').click();
  const field = page.locator('[data-property=name]');
  await field.click();
  await page.evaluate(() => {
    window.waits = [];
    document.addEventListener('keydown', () => { const at = performance.now(); requestAnimationFrame(() => setTimeout(() => window.waits.push(performance.now() - at), 0)); }, true);
  });
  for (const letter of 'Biên bản kiểm tra an toàn') await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 30 }).catch(() => page.keyboard.insertText(letter));
  const report = async (what) => {
    const waits = (await page.evaluate(() => window.waits.splice(0))).sort((a, b) => a - b);
    console.log(`     300 parts, ${what}: ${waits.length} keys, median ${Math.round(waits[Math.floor(waits.length / 2)])} ms, most ${Math.round(waits.at(-1))} ms from key to screen`);
  };
  await report('typing');
  await page.locator('[data-part="7.5"]').focus();
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('Alt+ArrowDown', { delay: 30 });
  await report('moving');
});

await attempt('pages-and-columns', async (page) => {
  await fresh(page, 'Phiếu nhiều trang');
  await page.click('[data-insert=pages]');
  await page.locator('[data-part="0"]').click();
  await page.click('[data-action=add-page]');
  await page.locator('[data-page="1"]').fill('Đánh giá');
  await page.locator('[data-part="0"]').click();
  await page.click('[data-insert=criterion]');
  await page.waitForSelector('[data-part="0.1.0"]');
  await page.locator('[data-part="0.1.0"]').click();
  await page.locator('[data-property=weight]').fill('0');
  await page.waitForSelector('.lk-fault-line:has-text("1000")');
  await page.locator('[data-property=weight]').fill('7,5');
  await page.locator('[data-property=criticalFail]').check();
  await page.waitForSelector('[data-part="0.1.0"] >> text=tối đa 7,5 điểm · bắt buộc đạt');
  await clean(page, 'criterion');
  await page.locator('[data-part="0"]').click();
  await page.click('[data-page-up="1"]');
  must((await page.locator('.lk-part-group > .lk-part > .lk-part-body .lk-part-name').first().textContent()) === 'Đánh giá', 'the page has moved with what it holds');
  await clean(page, 'pages');
  await page.click('[data-page-remove="1"]');
  await page.waitForSelector('.lk-toast >> text=Hoàn tác');
  must(await page.locator('[data-page-remove="0"]').isDisabled(), 'the last page stays');
  await page.click('.lk-pane-parts .btn:has-text("Thêm vào cuối")');
  await page.click('[data-insert=columns]');
  await page.locator('[data-part="1"]').click();
  await page.click('[data-insert=text]');
  await page.locator('[data-part="1"]').click({ position: { x: 40, y: 8 } });
  await page.locator('[data-property=columns]').selectOption('4,4,4');
  must((await page.locator('[data-place="1"] > .lk-part-columns > [data-list]').count()) === 3, 'three columns');
  await page.locator('[data-property=columns]').selectOption('12');
  must((await page.locator('[data-place="1"] .lk-part').count()) === 1, 'what they held is kept');
});

await attempt('choices', async (page) => {
  await fresh(page, 'Phiếu lựa chọn');
  await page.click('[data-insert=radio]');
  await page.click('.lk-pane-parts .btn:has-text("Thêm vào cuối")');
  await page.click('[data-insert=text]');
  await page.click('[data-action=add-condition]');
  await page.locator('[data-part="0"]').click();
  await page.locator('[data-option="1"]').fill('Lựa chọn 1');
  await page.waitForSelector('.lk-options .lk-fault-line:has-text("Trùng tên với lựa chọn 1")');
  await page.locator('[data-option="1"]').fill('Kém');
  await page.locator('[data-property=values]').check();
  await page.locator('[data-property=value-0]').fill('luaChon2');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.lk-fault-line:has-text("đã dùng mã này")');
  await page.locator('[data-property=value-0]').fill('tot');
  await page.keyboard.press('Enter');
  await clean(page, 'choices');
  await page.click('[data-list-button=problems]');
  await page.waitForTimeout(700);
  must((await page.locator('.lk-problems > li').count()) === 0, 'the condition waits for the new code');
});

await attempt('facts-and-first-values', async (page) => {
  await fresh(page, 'Phiếu dữ kiện');
  for (const kind of ['date', 'unit', 'radio', 'criterion', 'text']) {
    await page.click('.lk-pane-parts .btn:has-text("Thêm vào cuối")', { timeout: 500 }).catch(() => undefined);
    await page.click(`[data-insert=${kind}]`);
  }
  await page.locator('[data-part="0"]').click();
  await page.locator('summary:has-text("Giá trị ban đầu")').click();
  must((await page.locator('[data-property=prefill] option').allTextContents()).join('|') === 'Để trống|Ngày mở biểu mẫu|Một giá trị cố định|Câu trả lời ở một bước trước…', 'only what fits a day is offered');
  await page.locator('[data-property=prefill]').selectOption('today');
  await page.locator('[data-property=prefill]').selectOption('#earlier');
  await page.locator('dialog select').first().selectOption('plan');
  await page.locator('dialog select').nth(1).selectOption({ index: 1 });
  await clean(page, 'earlier');
  await page.click('[data-confirm=earlier]');
  await page.waitForFunction(() => document.querySelector('[data-property=prefill]').value.startsWith('answers.plan.'));
  await clean(page, 'first-value');
  await page.locator('[data-part="4"]').click();
  must((await page.locator('[data-property=fact]').count()) === 0, 'free text is no fact');
  await page.keyboard.press('Escape');
  await page.locator('[data-action=add-fact]').click();
  await page.locator('dialog select').first().selectOption('criteria');
  await page.locator('dialog select').nth(1).selectOption({ index: 1 });
  await clean(page, 'fact');
  await page.click('[data-confirm=fact]');
  await page.waitForSelector('[data-remove-fact]');
});

await attempt('column-formula', async (page) => {
  await fresh(page, 'Phiếu tính cột');
  await page.click('[data-insert=table]');
  await page.click('[data-insert=number]');
  await page.click('.lk-pane-parts .btn:has-text("Thêm vào cuối")');
  await page.click('[data-insert=computed]');
  await page.locator('.lk-formula').fill('');
  await page.locator('[data-insert-column]').selectOption({ index: 1 });
  must((await page.locator('.lk-formula').inputValue()) === 'tong_cot([Số])', `formula: ${await page.locator('.lk-formula').inputValue()}`);
  await page.locator('summary:has-text("Các hàm")').click();
  await clean(page, 'column-formula');
  await page.locator('.lk-formula').fill('[Số] + 1');
  await page.waitForSelector('.lk-fault-line:has-text("nằm trong bảng")');
  await page.locator('.lk-formula').fill('1 / (2 - 2)');
  await page.waitForSelector('.lk-fault-line:has-text("chia cho 0")');
  await page.locator('.lk-formula').fill('tong_cot([Số])');
  await page.click('[data-view=try]');
  const cell = page.locator('.lk-form input').first();
  await cell.waitFor();
  await cell.fill('12');
  await cell.press('Tab');
  await page.waitForFunction(() => [...document.querySelectorAll('.lk-form input')].filter((input) => input.value === '12').length === 2);
});

await attempt('preview-roles', async (page) => {
  await open(page, '/studio/forms/plan');
  await page.click('[data-view=try]');
  await page.locator('[data-preview-role]').selectOption('drafter');
  await clean(page, 'preview-drafter');
  await page.locator('[data-preview-moment]').selectOption('returned');
  await page.waitForSelector('.lk-form :disabled');
  await page.waitForSelector('text=Xin xem lại ô này.');
  await clean(page, 'preview-returned');
  await page.locator('[data-preview-moment]').selectOption('sent');
  await page.waitForSelector('[data-preview=answers]');
  await page.locator('[data-preview-role]').selectOption('administrator');
  await page.locator('[data-preview-moment]').selectOption('filling');
  await page.waitForFunction(() => !document.querySelector('.lk-preview'));
  await clean(page, 'preview-administrator');
});

await attempt('clipboard', async (page) => {
  await open(page, '/studio/forms/directive');
  await page.locator('[data-part]', { hasText: 'Nhiệm vụ' }).first().click();
  await page.keyboard.press('Control+c');
  await page.waitForFunction(() => document.querySelector('[data-said]').textContent.includes('Đã sao chép'));
  await fresh(page, 'Phiếu nhận bản dán');
  await page.click('[data-insert=text]');
  await page.locator('[data-part="0"]').focus();
  await page.keyboard.press('Control+v');
  await page.waitForFunction(() => document.querySelectorAll('.lk-part').length > 3);
  const before = await page.locator('.lk-part').count();
  const pasteText = (text) => page.evaluate((words) => { const data = new DataTransfer(); data.setData('text/plain', words); document.querySelector('[data-part="0"]').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }, text);
  await pasteText(JSON.stringify({ 'lienky-form-block': 1, name: '', english: {}, rules: [], parts: [{ type: 'textfield', key: 'a', label: 'A', input: true, customDefaultValue: 'alert(1)' }] }));
  await page.waitForSelector('.lk-toast >> text=Không dán được');
  must((await page.locator('.lk-part').count()) === before, 'nothing that carries code comes in');
}, { width: 1280, height: 900 }, { permissions: ['clipboard-read', 'clipboard-write'] });

await attempt('kept-block', async (page) => {
  await open(page, '/studio/forms/plan');
  await page.locator('[data-part]', { hasText: 'Mô hình' }).first().click();
  await page.locator('[data-action=save-block]').first().click();
  await page.waitForSelector('dialog[open]');
  await page.click('[data-confirm=save-block]');
  await page.waitForSelector('dialog .lk-fault-line:has-text("tên có chữ")');
  await page.locator('dialog input[type=text]').first().fill('Bảng mô hình');
  await clean(page, 'keep-block');
  await page.click('[data-confirm=save-block]');
  await page.waitForSelector('[data-kept-block=khoi-bang-mo-hinh]');
  await fresh(page, 'Phiếu có khối');
  await page.click('[data-kept-block=khoi-bang-mo-hinh]');
  await page.waitForSelector('.lk-part');
  await clean(page, 'kept-block-in');
  await page.goto(`${url}/studio`);
  await page.waitForSelector('[data-blocks] [data-block-item=khoi-bang-mo-hinh]');
  await clean(page, 'shelf-with-a-block');
  await page.click('.lk-shelf-tools .lk-segment:nth-child(2)');
  await page.waitForSelector('[data-blocks]', { state: 'detached' });
});

await attempt('between-sections', async (page) => {
  await fresh(page, 'Phiếu hai mục');
  await page.click('[data-insert=section]');
  for (const kind of ['text', 'number', 'date']) {
    await page.locator('[data-part="0"]').click({ position: { x: 60, y: 10 } });
    await page.click(`[data-insert=${kind}]`);
  }
  await page.click('.lk-pane-parts .btn:has-text("Thêm vào cuối")');
  await page.click('[data-insert=section]');
  await page.locator('[data-part="0.0"]').click();
  await page.locator('[data-part="0.2"]').click({ modifiers: ['Control'] });
  await page.waitForSelector('text=2 phần đang chọn');
  const from = await page.locator('[data-part="0.2"]').boundingBox();
  const to = await page.locator('[data-list="1"]').boundingBox();
  await page.mouse.move(from.x + 80, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 80, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  must((await page.locator('[data-place="1"] .lk-part-name').allTextContents()).join() === 'Mục,Chữ một dòng,Ngày', `both are in the second section: ${await page.locator('[data-place="1"] .lk-part-name').allTextContents()}`);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelectorAll('[data-place="0"] .lk-part').length === 3);
  await page.locator('[data-part="0.1"]').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  must((await page.locator('[data-place="1"] .lk-part-name').allTextContents()).join() === 'Mục,Số', `by keyboard: ${await page.locator('[data-place="1"] .lk-part-name').allTextContents()}`);
});

await attempt('narrow', async (page) => {
  await open(page, '/studio/forms/plan');
  await page.click('[data-pane-button=parts]');
  await page.waitForSelector('[data-insert=text]');
  await clean(page, 'narrow-parts');
  await page.click('[data-pane-button=properties]');
  await clean(page, 'narrow-properties');
  await page.click('[data-pane-button=surface]');
}, { width: 820, height: 1000 });

await attempt('wide', async (page) => {
  await open(page, '/studio/forms/inspection');
  await page.locator('[data-part]', { hasText: 'Kết luận' }).last().click();
}, { width: 1920, height: 1080 });

await close();
