import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { barePageScripts } from './tests/rig/bare-page-scripts.ts';
import { bundledLicenses } from './tests/rig/bundled-licenses.ts';
import { firstFrameStyles } from './tests/rig/first-frame-styles.ts';
import { literalStyles } from './tests/rig/literal-styles.ts';
import { englishTexts, messageTypes } from './tests/rig/message-store.ts';
import { surfaceChunks } from './tests/rig/surface-chunks.ts';

const LINKEDIN = 'https://*.linkedin.com/*';
const UNIPILE = 'https://*.unipile.com/*';
const SCRIPT_CONTEXT = fileURLToPath(new URL('./entrypoints/page-control.content/script-context.ts', import.meta.url));
const PAGE_PARTS = ['panel', 'reader', 'rest', 'templates'].map((part) => `page-${part}.js`);
const PAGE_SCRIPTS = new Set(['content-scripts/page-control.js', ...PAGE_PARTS]);
/** Nearly all of a page's script runs at once: read once, it costs the page 0.7 ms less than read twice (Chromium 156). */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';
const FIRST_FRAME = firstFrameStyles();
const LOOPBACK = 'http://127.0.0.1/*';
/** What Firefox asks of an extension: an id that never changes, and what leaves the computer, which goes to the user's own Unipile alone. */
const FIREFOX = {
  gecko: {
    id: '{9b7f6427-0ca1-4240-9a1e-052b858ae465}',
    // The first that asks the user about the data that is named here.
    strict_min_version: '142.0',
    data_collection_permissions: {
      required: ['authenticationInfo', 'personallyIdentifyingInfo', 'personalCommunications'],
    },
  },
} as const;

/** `--mode sandbox` is the only build that may talk to plain http, and only on loopback. */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  zip: { artifactTemplate: 'kith-{{version}}-{{browser}}.zip' },
  hooks: {
    'prepare:types': (_, entries) =>
      void entries.push({ path: 'types/messages.d.ts', text: messageTypes(), tsReference: true }),
    // Whoever has the extension has the terms of what it carries.
    // Known once the pages are built.
    'build:manifestGenerated': (_, { content_security_policy: policy }) => {
      if (typeof policy === 'object' && policy.extension_pages !== undefined)
        policy.extension_pages = FIRST_FRAME.allowedIn(policy.extension_pages);
    },
    'build:publicAssets': (_, files) => void files.push({ relativeDest: 'licenses.txt', contents: bundledLicenses() }),
  },
  vite: ({ mode }) => ({
    plugins: [barePageScripts(), englishTexts(), literalStyles(), surfaceChunks(), FIRST_FRAME.plugin],
    resolve: {
      alias: {
        // WXT's own brings the polyfill to every LinkedIn page, and tells each page the extension's id.
        'wxt/utils/content-script-context': SCRIPT_CONTEXT,
      },
    },
    define: { 'import.meta.env.LOOPBACK_ALLOWED': JSON.stringify(mode === 'sandbox') },
    build: {
      target: 'chrome140',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: { postBanner: ({ fileName }) => (PAGE_SCRIPTS.has(fileName) ? COMPILE_AT_ONCE : '') },
      },
    },
  }),
  manifest: ({ mode, browser }) => {
    const firefox = browser === 'firefox';
    const sandbox = mode === 'sandbox';
    const connect = ["'self'", 'https:', ...(sandbox ? ['http://127.0.0.1:*'] : [])].join(' ');
    return {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      ...(firefox ? { browser_specific_settings: FIREFOX } : { minimum_chrome_version: '140' }),
      incognito: 'not_allowed',
      permissions: [
        'storage',
        'alarms',
        'scripting',
        // Firefox has a sidebar, which needs none; there a write leaves once only where no connection is opened ahead of it.
        ...(firefox ? (['privacy'] as const) : (['sidePanel', 'offscreen'] as const)),
        'declarativeNetRequestWithHostAccess',
      ],
      optional_permissions: ['notifications'],
      host_permissions: [UNIPILE, LINKEDIN, ...(sandbox ? [LOOPBACK] : [])],
      optional_host_permissions: ['https://*/*'],
      content_security_policy: {
        extension_pages: [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          `connect-src ${connect}`,
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
        ].join('; '),
      },
      action: { default_title: '__MSG_name__' },
      commands: {
        _execute_action: { suggested_key: { default: 'Alt+K' } },
        invite: { suggested_key: { default: 'Alt+I' }, description: '__MSG_command_invite__' },
        control: { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_control__' },
        sidepanel: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_sidepanel__' },
      },
    };
  },
});
