import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { literalStyles } from '../rig/literal-styles.ts';
import { englishTexts } from '../rig/message-store.ts';

/** Every screen of Kith by its hash, without a browser extension around it: for pictures and for axe. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [englishTexts(), literalStyles()],
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-gallery', import.meta.url)),
  // As the extension is built: for older browsers `:dir()` would become a list of languages.
  build: { target: 'chrome140' },
  server: { host: '127.0.0.1', port: 4199 },
});
