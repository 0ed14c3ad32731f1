import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fakeApi } from './dev/fake-api';

/**
 * `LIENKY_FAKE_API=1` answers /api from canned data, to look at pages without a server; it exists in
 * the development server only. Otherwise /api goes to `LIENKY_API` (default http://127.0.0.1:3000).
 */
const fake = process.env.LIENKY_FAKE_API === '1';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), ...(fake ? [fakeApi()] : [])],
  server: fake ? {} : { proxy: { '/api': { target: process.env.LIENKY_API ?? 'http://127.0.0.1:3000' } } },
  build: {
    outDir: fileURLToPath(new URL('../build/web', import.meta.url)),
    emptyOutDir: true,
    // Nothing becomes a data: address, so the policy can stay narrow.
    assetsInlineLimit: 0,
    // The form renderer is one large CommonJS package, loaded only with a form.
    chunkSizeWarningLimit: 2500,
  },
});
