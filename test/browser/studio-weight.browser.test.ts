import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import everybodys from '../../web/i18n/vi.json';
import { actorOf, holderOf, unitOf } from './support/cast';
import { settle } from './support/check-page';
import { timeKeys, waitsOf, type Waits } from './support/key-waits';
import { sendDirective, taskOf } from './support/send-step';
import { setStage } from './support/stage';
import { largeForm, makeDesign, people } from './support/studio-sweep-seeds';
import { dayFromNow } from './support/work-task';

const stage = setStage('studio-weight');
const school = 'thcs-hoa-binh';

type Texts = { [key: string]: string | Texts };
const leaves = (texts: Texts): string[] => Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : leaves(text)));
/** Sentences that only the studio has, and the picture's library: where one of them is, there is its code. */
const shared = new Set(leaves(everybodys));
const web = join(__dirname, '..', '..', 'web', 'studio');
const ofTheStudio = [
  ...readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /texts[\\/]vi\.json$/.test(file))
    .flatMap((file) => leaves(JSON.parse(readFileSync(join(web, file), 'utf8')) as Texts)).filter((text) => text.length >= 25 && !shared.has(text) && !/["'`\\{}]/.test(text)),
  'react-flow__',
];

/** Everything that makes up the pages, by the name of its file. */
function partsLoaded(page: Page): Map<string, Promise<string>> {
  const parts = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(?:js|css)$/.test(pathname) && !parts.has(pathname)) parts.set(pathname, response.text());
  });
  return parts;
}

async function studioParts(parts: Map<string, Promise<string>>): Promise<string[]> {
  const texts = await Promise.all([...parts].map(async ([name, text]) => ({ name, text: await text })));
  return texts.filter(({ text }) => ofTheStudio.some((sentence) => text.includes(sentence))).map(({ name }) => name);
}

it('the studio is loaded in the studio only: a school on a phone gets nothing of it', async () => {
  const office = stage.cast(1280);
  await sendDirective(await office.page(holderOf('specialist', 'so-gddt')), await office.page(holderOf('head', 'so-gddt')), { subject: 'Rà soát camera cổng trường', recipients: [school], issuedOn: dayFromNow(0), planDue: dayFromNow(20) });
  const page = await stage.cast(390).page(actorOf('plan', school));
  const task = await taskOf(page, 'plan', unitOf(school).name);
  const loaded = partsLoaded(page);
  for (const path of ['/inbox', `/tasks/${task}`, '/mailbox', '/organisation', '/inbox?state=done']) {
    await page.goto(path);
    await settle(page);
  }
  await page.locator('h1').first().waitFor();
  expect(loaded.size).toBeGreaterThan(3);
  expect(await studioParts(loaded)).toEqual([]);

  const designer = await office.page(people.designer);
  const there = partsLoaded(designer);
  await designer.goto('/studio/procedures/safe-school');
  await designer.locator('.lk-step-tree').waitFor();
  expect((await studioParts(there)).length).toBeGreaterThan(1);
  const bytes = async (parts: Map<string, Promise<string>>) => Math.round((await Promise.all(parts.values())).reduce((sum, text) => sum + text.length, 0) / 1024);
  process.stderr.write(`a school on a phone loads ${await bytes(loaded)} KiB of scripts and styles in five pages (before compression), the designer of procedures ${await bytes(there)} KiB\n`);
}, 90_000);

describe('a form of 300 parts', () => {
  const PARTS = 300;
  const AT_MOST_MS = 100;
  /** A machine that does something else meanwhile only ever makes it slower: the best of a few tries is what the page takes. */
  const TRIES = 3;
  let page: Page;

  beforeAll(async () => {
    page = await stage.cast(1280).page(people.designer);
    await makeDesign(page, 'form', 'bieu-mau-lon', 'Biểu mẫu 300 phần', { kind: 'definition', definition: { version: 1, description: { vi: '', en: '' }, rules: [], facts: [], english: {}, prefill: [], components: largeForm(PARTS) } });
    await page.goto('/studio/forms/bieu-mau-lon');
    await page.locator('[data-part="7.5"]').waitFor();
    expect(await page.locator('[data-part]').count()).toBe(PARTS);
    await timeKeys(page);
  }, 60_000);

  const typed = 'Bieen banr kieerm tra an toanf';
  const acts: [string, number, () => Promise<void>][] = [
    ['typing a name', typed.length, async () => {
      await page.locator('[data-part="7.5"]').click();
      await page.locator('[data-property=name]').click();
      await page.keyboard.type(typed, { delay: 40 });
    }],
    ['moving parts', 12, async () => {
      await page.locator('[data-part="7.5"]').focus();
      for (let press = 0; press < 12; press += 1) await page.keyboard.press(press < 6 ? 'Alt+ArrowDown' : 'Alt+ArrowUp', { delay: 40 });
    }],
    ['going through the parts', 20, async () => {
      await page.locator('[data-part="7.5"]').focus();
      for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowDown', { delay: 40 });
    }],
    ['putting in, taking out, undoing', 12, async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await page.locator('[data-part="7.5"]').focus();
        for (const key of ['Control+d', 'Delete', 'Control+z', 'Control+z']) await page.keyboard.press(key, { delay: 40 });
      }
    }],
  ];

  it.each(acts)('%s takes at most 100 ms from key to screen', async (name, presses, act) => {
    let best: Waits | null = null;
    for (let tries = 0; tries < TRIES && (best === null || best.worst > AT_MOST_MS); tries += 1) {
      await act();
      const waits = await waitsOf(page, presses);
      if (best === null || waits.worst < best.worst) best = waits;
    }
    process.stderr.write(`${PARTS} parts, ${name}: ${best?.keys} keys, median ${best?.median} ms, 95 % within ${best?.p95} ms, worst ${best?.worst} ms from key to screen\n`);
    expect(best?.worst).toBeLessThanOrEqual(AT_MOST_MS);
  }, 60_000);
});

stage.endsQuietly();
