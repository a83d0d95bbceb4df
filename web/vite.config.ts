import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Stands in the page until the server puts a fresh one in for each answer (api/console). */
export const NONCE_PLACEHOLDER = '%CSP_NONCE%';

/**
 * The checks of the law's schemas can be compiled by evaluating text, or walked. The pages' policy forbids the first;
 * left in, the library tries it once and the browser reports a violation. So it is told right away that it cannot.
 */
const withoutEvaluation: Plugin = {
  name: 'without-evaluation',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('typebox/build/system/environment/evaluate')
      ? code.replace(
          /return new \(globalThis\.Function\)\(\.\.\.args\);/,
          "throw new Error('not evaluated here');",
        )
      : null,
};

/** `vite web` for whoever works on the console: the API is the one of `npm start`, or the one that API_URL names. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutEvaluation, react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  // The console has a folder of this name as well.
  server: { proxy: { '^/api/(?!.*\\.ts(\\?|$))': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Phones of some years ago, and the browsers inside of chat programs.
    target: ['chrome107', 'safari16.4', 'firefox115'],
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
});
