/** Three suites by what they need: `unit` nothing, `integration` the real engines, `browser` the engines, a build and Chromium. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } }] },
  // Packages that ship ES modules only, and the one dynamic import of the MongoDB driver (without it the handshake
  // has no driver metadata); Jest runs CommonJS, so they are compiled too.
  transformIgnorePatterns: ['/node_modules/(?!((file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|peek-readable|bpmn-moddle|moddle|moddle-xml|min-dash|saxen)/|mongodb/lib/runtime_adapters))'],
  moduleNameMapper: { '\\.(css|scss)$': '<rootDir>/test/style-stub.cjs', '^fast-check$': '<rootDir>/test/support/seeded-fast-check.cjs' },
};
module.exports = {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{domain,forms,workflows,activities,server,web,engines,scripts,test}/**/*.test.ts?(x)'], testPathIgnorePatterns: ['/node_modules/', '\\.int\\.test\\.', '\\.browser\\.test\\.'] },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/{domain,forms,workflows,activities,server,engines,test}/**/*.int.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/**/*.browser.test.ts'] },
  ],
};
