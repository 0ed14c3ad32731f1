import type { Browser, BrowserContext } from 'playwright-core';
import { startBrowser, type Width } from './browser';
import { Cast } from './cast';
import { PageWatch } from './page-watch';
import { startProduct, type Product } from './product';

export interface Stage {
  /** These are there once the tests begin, not while the file is read. */
  readonly product: Product;
  readonly browser: Browser;
  readonly watch: PageWatch;
  /** People at screens of this width; whoever did not leave leaves with the file. */
  cast(width: Width, prepare?: (context: BrowserContext) => Promise<void>): Cast;
  /** The last test of a file: nothing happened behind the pages that must not. */
  endsQuietly(): void;
}

const START_MS = 120_000;
const STOP_MS = 30_000;

/**
 * What every file of browser tests stands on: the built product with a database of its own, and a browser that is listened to.
 * Called once, at the top of the file.
 * @param expected what these tests provoke on purpose, as the browser's console says it
 */
export function setStage(name: string, expected?: RegExp): Stage {
  const built: { product?: Product; browser?: Browser; watch?: PageWatch } = {};
  const casts: Cast[] = [];
  beforeAll(async () => {
    built.product = await startProduct(name);
    built.browser = await startBrowser();
    built.watch = new PageWatch(built.product.url, expected);
  }, START_MS);
  afterAll(async () => {
    for (const cast of casts) await cast.leave();
    await built.browser?.close();
    await built.product?.stop();
  }, STOP_MS);

  const of = <K extends keyof typeof built>(part: K): NonNullable<(typeof built)[K]> => {
    const found = built[part];
    if (!found) throw new Error(`the ${part} of "${name}" is asked for before the tests begin`);
    return found;
  };
  return {
    get product() { return of('product'); },
    get browser() { return of('browser'); },
    get watch() { return of('watch'); },
    cast(width, prepare) {
      const cast = new Cast(of('browser'), of('product').url, width, of('watch'), prepare);
      casts.push(cast);
      return cast;
    },
    endsQuietly() {
      it('no script failed, the content policy was kept, no other machine was asked', () => expect(of('watch').heard).toEqual([]));
    },
  };
}
