import type { Browser, BrowserContext, Page } from 'playwright-core';
import { shippedProcedures } from '../../../domain/procedures';
import { tasksOf } from '../../../domain/process';
import { demoSeatHolders, type DemoSeatHolder } from '../../../server/demo/demo-people';
import { demoUnits } from '../../../server/demo/demo-units';
import { screens, type Width } from './browser';
import type { PageWatch } from './page-watch';

/** Each in a browser of their own, as on the desks and phones of the province; signed in when first needed. */
export class Cast {
  private readonly pages = new Map<string, Promise<Page>>();
  private readonly contexts: BrowserContext[] = [];

  constructor(private readonly browser: Browser, private readonly url: string, readonly width: Width, private readonly watch: PageWatch, /** Before the first page. */ private readonly prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve()) {}

  page(person: DemoSeatHolder): Promise<Page> {
    const known = this.pages.get(person.id);
    if (known) return known;
    const opening = this.newPage().then(async (page) => {
      await signInByCard(page, person);
      return page;
    });
    this.pages.set(person.id, opening);
    return opening;
  }

  /** Somebody nobody knows, at the page of signing in or wherever the address leads. */
  async newPage(path = '/sign-in'): Promise<Page> {
    const context = await this.browser.newContext({ ...screens[this.width], baseURL: this.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' });
    this.contexts.push(context);
    context.setDefaultTimeout(15_000);
    await this.watch.listenTo(context);
    await this.prepare(context);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  async leave(): Promise<void> {
    this.pages.clear();
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }
}

async function signInByCard(page: Page, { name, unit }: DemoSeatHolder): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tìm người hoặc đơn vị' }).fill(name);
  await page.locator('.lk-person-card').filter({ hasText: name }).filter({ hasText: unit.name }).click();
  // Where one lands depends on what one has to do.
  await page.locator('#main.lk-main h1').waitFor();
}

const seats = new Map(shippedProcedures.flatMap((definition) => tasksOf(definition).map((task) => [task.key, { seat: task.seat, title: task.title.vi }] as const)));

/** How the step is called on the page. */
export const titleOf = (step: string): string => seatOf(step).title;

function seatOf(step: string) {
  const known = seats.get(step);
  if (!known) throw new RangeError(`no shipped procedure has the step ${step}`);
  return known;
}

/** Whose move the step is in the case of this school. */
export function actorOf(step: string, schoolId: string): DemoSeatHolder {
  const { role, party } = seatOf(step).seat;
  const school = unitOf(schoolId);
  const office = unitOf('so-gddt');
  const unitId = party === 'school' ? school.id : party === 'issuer' ? office.id : (school.relations[party] ?? office.relations[party]);
  return holderOf(role, unitId ?? party);
}

export function holderOf(role: string, unitId: string): DemoSeatHolder {
  const holder = demoSeatHolders.find(({ unit, roles }) => unit.id === unitId && roles.some((own) => own === role));
  if (!holder) throw new RangeError(`nobody of the demo is ${role} at ${unitId}`);
  return holder;
}

export function unitOf(id: string) {
  const unit = demoUnits.find((each) => each.id === id);
  if (!unit) throw new RangeError(`the demo has no unit ${id}`);
  return unit;
}
