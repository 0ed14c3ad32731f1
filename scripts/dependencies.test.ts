import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependenciesAreCurrent, requireNodeVersion } from './dependencies.mjs';
import { choosePagePort } from './page-port.mjs';

describe('whether the packages must be installed', () => {
  let root: string;
  beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'lienky-packages-')); });
  afterEach(() => { rmSync(root, { recursive: true, force: true }); });

  function lock(path: string, packages: Record<string, object>): void {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify({ packages: { '': {}, ...packages } }));
  }

  test.each([
    ['nothing is there', null, false],
    ['all of it is there', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version is there', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['a package is missing', {}, false],
  ])('%s', (_title, installed, current) => {
    lock('package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another-platform': { version: '1.0.0', optional: true } });
    if (installed) lock('node_modules/.package-lock.json', installed);
    expect(dependenciesAreCurrent(root)).toBe(current);
  });
});

test.each([['18.20.4', true], ['20.18.1', true], ['20.19.0', false], ['24.0.0', false]])('Node %s is too old: %s', (version, tooOld) => {
  const check = () => requireNodeVersion(version);
  if (tooOld) expect(check).toThrow(/quá cũ[^]*too old/);
  else expect(check).not.toThrow();
});

describe('the port of the pages', () => {
  test('a busy one is refused by name, with what to do', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(choosePagePort(String(port))).rejects.toThrow(new RegExp(`PORT=${port + 1} npm start[^]*Port ${port} is in use`));
    server.close();
    await once(server, 'close');
    expect(await choosePagePort(String(port))).toBe(port);
  });

  test('0 is any free one', async () => { expect(await choosePagePort('0')).toBeGreaterThan(0); });
  test.each(['', 'abc', '70000', '-1', '80.5'])('%j is none', async (text) => {
    await expect(choosePagePort(text)).rejects.toThrow(/PORT must be a number/);
  });
});
