import type { Width } from './support/browser';
import { setStage } from './support/stage';
import { StudioSweep, roundNames } from './support/studio-sweep';
import { makeSurroundings } from './support/studio-sweep-seeds';

/** What the walk provokes on purpose, as the browser's console says it: a page that is not there, a draft that somebody else has changed, a file that is no package, no connection. */
const stage = setStage('studio-pages', /status of (?:40[49]|422)|ERR_FAILED/);
beforeAll(() => makeSurroundings(stage.cast(1280)), 60_000);

/** axe by all its rules, WCAG 2.2 AA and beyond; the language of every text; nothing wider than the screen. */
describe.each([1280, 1920, 390] as const satisfies readonly Width[])('the studio, %i pixels wide', (width) => {
  let sweep: StudioSweep;
  beforeAll(async () => { sweep = await StudioSweep.begin(stage, width); }, 60_000);
  it.each(roundNames(width))('%s', (name) => sweep.walk(name), 120_000);
});

it('every page of the studio forbids scripts from elsewhere and scripts made of text', async () => {
  const page = await stage.cast(1280).newPage('/sign-in');
  for (const path of ['/studio', '/studio/forms/plan', '/studio/procedures/safe-school']) {
    const policy = (await page.request.get(path, { headers: { accept: 'text/html' } })).headers()['content-security-policy'] ?? '';
    expect(policy.split(';').map((rule) => rule.trim())).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe-eval|strict-dynamic|https?:/);
  }
});

stage.endsQuietly();
