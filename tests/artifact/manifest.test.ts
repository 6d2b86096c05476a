import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import packageJson from '@/package.json';
import { buildFiles, bytesOf, manifest, textOf } from './build-files';

test('asks for storage, alarms, its own scripts on pages, the side panel, the page of practice and its own connections, and for nothing else', () => {
  expect(manifest.permissions?.toSorted()).toEqual([
    'alarms',
    'declarativeNetRequestWithHostAccess',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
  ]);
});

test('shows notifications only once the user allows it', () => {
  expect(manifest.optional_permissions).toEqual(['notifications']);
});

test('has commands that open Kith or lead to it, none of them for all of the computer, and no more keys than Chrome takes', () => {
  expect(Object.keys(manifest.commands ?? {}).toSorted()).toEqual([
    '_execute_action',
    'control',
    'invite',
    'sidepanel',
  ]);
  const commands = Object.values(manifest.commands ?? {});
  expect(commands.filter(({ global }) => global)).toEqual([]);
  const keys = commands.map(({ suggested_key }) => JSON.stringify(suggested_key));
  expect(new Set(keys).size).toBe(4);
});

test('says what its commands do and what it is in the words of each language', () => {
  const messagesIn = (locale: string) => JSON.parse(textOf(`_locales/${locale}/messages.json`));
  const english = messagesIn('en');
  const named = [...textOf('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
  const ownWords = [...new Set(named)].filter((key) => key !== 'name');
  expect(ownWords.toSorted()).toEqual(['command_control', 'command_invite', 'command_sidepanel', 'description']);
  const locales = buildFiles.flatMap((path) => /^_locales\/(\w+)\/messages\.json$/.exec(path)?.[1] ?? []);
  expect(locales).toHaveLength(12);
  const unsaid = locales
    .filter((locale) => locale !== 'en')
    .flatMap((locale) => ownWords.map((key) => [locale, key, messagesIn(locale)[key]?.message ?? ''] as const))
    .filter(([, key, said]) => said === '' || said === english[key].message);
  expect(unsaid).toEqual([]);
});

test('reaches LinkedIn and Unipile, and another https host only once the user allows it', () => {
  expect(manifest.host_permissions?.toSorted()).toEqual(['https://*.linkedin.com/*', 'https://*.unipile.com/*']);
  expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
});

test('speaks plain http to nobody, not even to this machine', () => {
  expect(textOf('manifest.json')).not.toMatch(/http:|127\.0\.0\.1|localhost/);
});

test('offers nothing that a page or another extension could reach', () => {
  expect(manifest.web_accessible_resources).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
});

test('runs one script on LinkedIn, on the hosts where it shows people, in the top frame alone and in its own world', () => {
  expect(manifest.content_scripts).toHaveLength(1);
  const [script] = manifest.content_scripts!;
  expect(script?.matches).toEqual(['https://*.linkedin.com/*']);
  expect(new Set(script?.include_globs)).toEqual(
    new Set(['', 'www.', 'm.', 'touch.', '??.'].map((below) => `https://${below}linkedin.com/*`)),
  );
  expect(script?.all_frames ?? false).toBe(false);
  expect(script?.world ?? 'ISOLATED').toBe('ISOLATED');
});

test('forbids its pages everything but their own scripts and styles, and https', () => {
  // The one style that stands in pages: of popup and side panel, to the letter.
  const [popup, panel] = ['popup.html', 'sidepanel.html'].map(
    (page) => /<style>(.*?)<\/style>/s.exec(textOf(page))?.[1],
  );
  expect(panel).toBe(popup);
  const hash = createHash('sha256')
    .update(popup ?? '')
    .digest('base64');
  expect(manifest.content_security_policy).toEqual({
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'sha256-${hash}'`,
      "img-src 'self' data:",
      "connect-src 'self' https:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
  });
});

test('is for Chrome 140 or later, never in incognito, in the version of the package', () => {
  expect(manifest.manifest_version).toBe(3);
  expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(140);
  expect(manifest.incognito).toBe('not_allowed');
  expect(manifest.version).toBe(packageJson.version);
});

test('holds nothing but the keys that were thought about', () => {
  expect(Object.keys(manifest).toSorted()).toEqual([
    'action',
    'background',
    'commands',
    'content_scripts',
    'content_security_policy',
    'default_locale',
    'description',
    'host_permissions',
    'icons',
    'incognito',
    'manifest_version',
    'minimum_chrome_version',
    'name',
    'optional_host_permissions',
    'optional_permissions',
    'options_ui',
    'permissions',
    'side_panel',
    'version',
  ]);
});

test.each([16, 32, 48, 128])('has its icon at %i pixels', (size) => {
  const path = manifest.icons?.[size];
  expect(buildFiles).toContain(path);
  const png = bytesOf(path!);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});
