import tseslint from 'typescript-eslint';

/**
 * Import rules of the layers: who may import whom (docs/architecture.md draws them).
 * A folder lists what it must not see; a test bundles the workflows as a second guard.
 */
const layers = {
  domain: { folders: ['forms', 'workflows', 'activities', 'server', 'web', 'engines', 'bench', 'test'], packages: ['@temporalio/*', '@formio/*', 'mongodb', 'bullmq', 'ioredis', 'express', 'nodemailer', 'react', 'react-dom', 'node:*'] },
  forms: { folders: ['workflows', 'activities', 'server', 'web', 'engines'], packages: ['@temporalio/*', 'mongodb', 'bullmq', 'express', 'react'] },
  workflows: { folders: ['forms', 'activities', 'server', 'web', 'engines'], packages: ['mongodb', 'bullmq', 'express', 'react', '@formio/*', '@temporalio/client', '@temporalio/worker', '@temporalio/activity', 'node:*'] },
  activities: { folders: ['forms', 'workflows', 'server', 'web', 'engines'], packages: ['mongodb', 'bullmq', 'express', 'react', '@formio/*', '@temporalio/workflow', '@temporalio/client', '@temporalio/worker'] },
  server: { folders: ['web', 'workflows', 'engines'], packages: ['react', 'react-dom', '@temporalio/workflow'] },
  web: { folders: ['server', 'workflows', 'activities', 'engines'], packages: ['mongodb', 'bullmq', 'express', '@temporalio/*', 'node:*'] },
  engines: { folders: ['domain', 'forms', 'workflows', 'activities', 'server', 'web'], packages: [] },
};

const layerRules = Object.entries(layers).map(([folder, { folders, packages }]) => ({
  files: [`${folder}/**/*.{ts,tsx,mjs}`],
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { group: folders.map((name) => `**/../${name}/**`), message: `${folder}/ must not import this folder (see docs/architecture.md).` },
        ...(packages.length ? [{ group: packages, message: `${folder}/ must not import this package (see docs/architecture.md).` }] : []),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['build/**', 'node_modules/**', 'coverage/**', 'web/api/schema.d.ts', '**/*.cjs'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...layerRules,
);
