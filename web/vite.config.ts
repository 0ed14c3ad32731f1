import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (relative: string) => decodeURIComponent(new URL(relative, import.meta.url).pathname);

/** In development /api/v1 (not /api: our own modules lie there) goes to `LIENKY_API` (default http://127.0.0.1:3000); web/dev has a server-less variant. */
export default defineConfig({
  root: folder('.'),
  plugins: [react()],
  // A part of Form.io speaks to Node's global object.
  define: { global: 'globalThis' },
  server: { proxy: { '/api/v1': { target: process.env.LIENKY_API ?? 'http://127.0.0.1:3000' } } },
  build: {
    outDir: folder('../build/web'),
    emptyOutDir: true,
    // Nothing becomes a data: address, so the policy can stay narrow.
    assetsInlineLimit: 0,
    // The form renderer is one large CommonJS package, loaded only with a form.
    chunkSizeWarningLimit: 2500,
    // Chunks run before those that import them: zod must be configured in its own, ahead of every schema.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|configure-zod/ }] } } },
  },
});
