/**
 * Tries packages and BPMN over the canned data of web/dev: a package out and in again, a merge that is changed before it is
 * carried out, files that are refused, BPMN both ways, by mouse and by keyboard, each page with axe. Exit code 1 when
 * something is not as it should be.
 *   node test/browser/try-packages.mjs --url http://127.0.0.1:5174 --out <folder for pictures>
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { cannedTries, must } from './canned-tries.mjs';

const { url, attempt, clean, close } = await cannedTries({
  expected: /401|404|422/, context: { acceptDownloads: true },
  judge: async (page, name) => must(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name}: wider than the screen`),
});

const canonical = (value) => (Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : value && typeof value === 'object' ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}` : JSON.stringify(value));
const hashOf = (value) => createHash('sha256').update(canonical(value)).digest('hex');

/** As somebody elsewhere would have packed it. */
function repacked(pack, change) {
  const contents = change(structuredClone(pack.contents)).map((entry) => ({ ...entry, hash: hashOf(entry.content) })).sort((a, b) => (`${a.kind} ${a.key} ${String(a.version).padStart(9, '0')}` < `${b.kind} ${b.key} ${String(b.version).padStart(9, '0')}` ? -1 : 1));
  const { format, version, made } = pack;
  return { format, version, made, contents, hash: hashOf({ format, version, made, contents: contents.map(({ kind, key, version: number, hash }) => ({ kind, key, version: number, hash })) }) };
}

const fileOf = (name, content) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) });
async function savedText(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
async function exported(page) {
  await page.goto(`${url}/studio/packages/export?procedure=safe-school.1`);
  await page.waitForSelector('[data-packed]');
  await page.waitForSelector('[data-action=save-package]:enabled');
  return savedText(page, () => page.click('[data-action=save-package]'));
}
const choose = (page, file) => page.locator('.lk-drop-input').last().setInputFiles(file);

/** The shipped package, changed as another installation would have: one new, one different, one newer, one where another draft stands. */
async function changed(page) {
  const { text } = await exported(page);
  const pack = JSON.parse(text);
  return repacked(pack, (contents) => contents.flatMap((entry) => {
    if (entry.kind === 'form' && entry.key === 'plan') {
      entry.content.components = entry.content.components.slice(1);
      entry.content.title = { ...entry.content.title, vi: `${entry.content.title.vi} (Sở khác)` };
    }
    if (entry.kind === 'form' && entry.key === 'remedy') entry.content.description = { vi: 'Sửa ở nơi khác', en: 'Changed elsewhere' };
    if (entry.kind === 'role' && entry.key === 'principal') entry.content.title = { vi: 'Người đứng đầu nhà trường', en: 'Head of school' };
    const fresh = entry.kind === 'form' && entry.key === 'self-assessment' ? [{ ...entry, key: 'phieu-moi', version: 1, content: { ...entry.content, key: 'phieu-moi', version: 1, title: { vi: 'Phiếu mới từ Sở khác', en: 'A new form' } } }] : [];
    return [entry, ...fresh];
  }));
}

await attempt('export', async (page) => {
  await page.goto(`${url}/studio`);
  await page.click('[data-action=packages]');
  await clean(page, 'packages');
  await page.click('a[href="/studio/packages/export"]');
  await page.locator('[data-choose="procedure.directive"]').check();
  await page.waitForSelector('[data-packed^="procedure.directive"]');
  await page.waitForSelector('[data-action=save-package]:enabled');
  for (const fold of await page.locator('[data-things] > summary').all()) await fold.click();
  await clean(page, 'export');
  const { name, text } = await savedText(page, () => page.click('[data-action=save-package]'));
  must(name === 'directive.lien-ky.json', `the file is named ${name}`);
  const { contents } = JSON.parse(text);
  must(contents.some(({ kind, key }) => kind === 'procedure' && key === 'safe-school'), 'what is started comes along');
  must(['role', 'notice', 'calendar'].every((kind) => contents.some((entry) => entry.kind === kind)), 'roles, mails and calendars come along');
});

await attempt('keyboard', async (page) => {
  await page.goto(`${url}/studio/packages/export`);
  await page.waitForSelector('[data-choose="procedure.safe-school"]');
  await page.locator('[data-choose="procedure.safe-school"]').focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('[data-action=save-package]:enabled');
  for (let times = 0; times < 60 && !(await page.evaluate(() => document.activeElement?.matches('[data-action=save-package]'))); times += 1) await page.keyboard.press('Tab');
  await savedText(page, () => page.keyboard.press('Enter'));
});

await attempt('merge', async (page) => {
  const pack = await changed(page);
  await page.goto(`${url}/studio/packages/import`);
  await page.waitForSelector('.lk-drop-input');
  await clean(page, 'import-empty');
  await choose(page, fileOf('so-khac.lien-ky.json', pack));
  const plan = page.locator('[data-entry^="form.plan."]');
  await plan.waitFor();
  // The procedure uses the form that differs, so it differs as well.
  must(await page.locator('[data-group=look] [data-entry]').count() === 3, 'three are to be looked at');
  must(await page.locator('[data-group=things] [data-entry="role.principal.1"]').count() === 1, 'a role of another name is told');
  must(await page.locator('[data-entry^="form.phieu-moi."]').getAttribute('data-state') === 'new', 'a new form is new');
  await plan.locator('summary').click();
  await plan.locator('[data-difference] li').first().waitFor();
  await clean(page, 'merge');
  await plan.locator('select').selectOption('rename');
  const key = plan.locator('input');
  await key.fill('Mã Sai');
  await plan.locator('.lk-fault-line:not(:empty)').waitFor();
  await clean(page, 'merge-fault');
  must(await page.locator('[data-action=import-package]').isDisabled(), 'nothing is carried out with a fault');
  await key.fill('plan-so-khac');
  await page.waitForSelector('[data-action=import-package]:enabled');
  const remedy = page.locator('[data-entry^="form.remedy."]');
  must(await remedy.locator('select').inputValue() === 'keep', 'another draft stays unless it is said');
  await remedy.locator('select').selectOption('replace');
  await page.waitForSelector('[data-action=import-package]:enabled');
  await page.click('[data-action=import-package]');
  await page.waitForSelector('[data-import-result]');
  await page.waitForSelector('[data-result="form.plan.drafted"]');
  must(await page.evaluate(() => document.activeElement?.id === 'lk-import-result'), 'the result takes the focus');
  await clean(page, 'import-result');
});

await attempt('refused', async (page) => {
  const { text } = await exported(page);
  await page.goto(`${url}/studio/packages/import`);
  const refused = async (name, content, words) => {
    await choose(page, fileOf(name, content));
    const said = page.locator('[role=alert]', { hasText: words });
    await said.waitFor();
  };
  await refused('hash.json', text.replace('Hiệu trưởng', 'Hiệu Trưởng'), 'mã kiểm không khớp');
  await clean(page, 'refused-hash');
  await refused('name.json', text.replace('"title":', '"__proto__":{"x":1},"title":'), '__proto__');
  await refused('later.json', text.replace(/"version":1}$/, '"version":2}'), 'phiên bản định dạng 2');
  await refused('broken.json', text.slice(0, 4000), 'đã hỏng');
  await refused('million.json', JSON.stringify({ format: 'lien-ky-design', components: Array.from({ length: 1_000_000 }, () => 0) }), 'quá lớn');
  await refused('empty.json', '', 'trống');
  await choose(page, fileOf('good.json', text));
  await page.waitForSelector('[data-group=same]');
  must(await page.locator('[data-action=import-package]').isDisabled(), 'nothing is to be done');
});

await attempt('bpmn', async (page) => {
  await page.goto(`${url}/studio/packages/bpmn`);
  await page.locator('[data-choose="safe-school"]').check();
  const { name, text } = await savedText(page, () => page.click('[data-action=save-bpmn]'));
  must(/^safe-school-\d+\.bpmn$/.test(name) && text.includes('BPMNDiagram'), `${name} has a diagram`);
  const bpmn = (content) => ({ name: 'quy-trinh.bpmn', mimeType: 'application/xml', buffer: Buffer.from(content) });
  await choose(page, bpmn(text));
  await page.waitForSelector('[data-bpmn-steps]');
  await clean(page, 'bpmn-own');
  const other = '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p" name="Duyệt đề nghị" isExecutable="false"><startEvent id="s"/><userTask id="a" name="Lập đề nghị"/><exclusiveGateway id="g" name="Đồng ý?"/><userTask id="b" name="Ký duyệt"/><endEvent id="e"/><dataObjectReference id="do" name="Hồ sơ giấy"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="g"/><sequenceFlow id="f4" name="Trả lại" sourceRef="g" targetRef="a"/><sequenceFlow id="f5" name="Đồng ý" sourceRef="g" targetRef="e"/></process></definitions>';
  await choose(page, bpmn(other));
  await page.waitForSelector('[data-bpmn-steps="2"]');
  await page.waitForSelector('[data-notes=guessed]');
  await clean(page, 'bpmn-other');
  await choose(page, bpmn('<!DOCTYPE x [<!ENTITY e "x">]><definitions/>'));
  await page.locator('[role=alert]', { hasText: 'DOCTYPE' }).waitFor();
  await clean(page, 'bpmn-refused');
  await choose(page, bpmn(other));
  await page.waitForSelector('[data-action=make-draft]');
  await page.click('[data-action=make-draft]');
  await page.waitForURL(/\/studio\/procedures\/duyet-de-nghi/);
});

/** A ZIP whose files are stored as they are. */
function zipped(files) {
  const parts = [];
  const index = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(content.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(path.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), head, path, content);
    index.push(Buffer.from('PK\x01\x02\x14\x00'), head, entry, path);
    offset += 30 + path.length + content.length;
  }
  const size = index.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...index, end]);
}

/** The smallest workbook that is one. */
function workbook(rows) {
  const cell = (value) => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Danh sách" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value).replace('<c', `<c r="${String.fromCharCode(65 + column)}${at + 1}"`)).join('')}</row>`).join('')}</sheetData></worksheet>`,
  });
}

await attempt('sheet', async (page) => {
  await page.goto(`${url}/studio`);
  await page.click('[data-order=new-design]');
  await page.locator('dialog input[type=text]').first().fill('Phiếu có bảng');
  await page.click('[data-confirm=new-design]');
  await page.waitForSelector('.lk-surface');
  const give = (name, buffer) => page.locator('input[type=file][accept=".xlsx"]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  await give('Hỏng.xlsx', Buffer.from('no workbook'));
  await page.locator('dialog [role=alert]').waitFor();
  await clean(page, 'sheet-broken');
  await page.locator('dialog .btn-primary').click();
  await give('Danh sách đội.xlsx', workbook([['Họ và tên', 'Số buổi', ''], ['Nguyễn An', 4, 'x'], ['Trần Bình', 6, 'y']]));
  await page.locator('dialog li', { hasText: 'Cột 3' }).waitFor();
  await clean(page, 'sheet-doubts');
  await page.locator('dialog .btn-primary').click();
  await page.locator('.lk-part-name', { hasText: 'Họ và tên' }).waitFor();
  await page.locator('.lk-part-name', { hasText: 'Danh sách đội' }).waitFor();
});

await attempt('formio', async (page) => {
  await page.goto(`${url}/studio/packages`);
  await page.click('[data-order=import-form]');
  const give = (name, text) => page.locator('dialog input[type=file]').setInputFiles(fileOf(name, text));
  await give('goi.json', '{"format":"lien-ky-design"}');
  await page.locator('dialog [role=alert]', { hasText: 'gói thiết kế' }).waitFor();
  await give('form.json', { title: 'Phiếu Form.io', components: [{ type: 'textfield', key: 'a', label: 'Họ tên', input: true, customDefaultValue: 'value = 1' }, { type: 'htmlelement', key: 'h', content: '<script>1</script>' }] });
  await page.locator('dialog .lk-report li').first().waitFor();
  await clean(page, 'formio');
  await page.click('[data-confirm=import-form]');
  await page.waitForURL(/\/studio\/forms\/phieu-form-io/);
});

await attempt('narrow', async (page) => {
  const pack = await changed(page);
  await clean(page, 'narrow-export');
  await page.goto(`${url}/studio/packages`);
  await page.waitForSelector('.lk-pack-cards');
  await clean(page, 'narrow-packages');
  await page.goto(`${url}/studio/packages/import`);
  await choose(page, fileOf('so-khac.lien-ky.json', pack));
  await page.waitForSelector('[data-group=look]');
  await clean(page, 'narrow-merge');
  await page.goto(`${url}/studio/packages/bpmn`);
  await page.waitForSelector('[data-choose="safe-school"]');
  await clean(page, 'narrow-bpmn');
}, { width: 390, height: 844 });

await attempt('wide', async (page) => {
  const pack = await changed(page);
  await clean(page, 'wide-export');
  await page.goto(`${url}/studio/packages/import`);
  await choose(page, fileOf('so-khac.lien-ky.json', pack));
  await page.waitForSelector('[data-group=look]');
  await clean(page, 'wide-merge');
}, { width: 1920, height: 1080 });

await close();
