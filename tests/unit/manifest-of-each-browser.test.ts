import { expect, test } from 'vitest';
import config from '@/wxt.config';

const manifestFor = async (browser: 'chrome' | 'firefox') => {
  const { manifest } = config;
  return typeof manifest === 'function'
    ? manifest({ mode: 'production', command: 'build', browser, manifestVersion: 3 })
    : expect.unreachable();
};

test('Firefox is told who Kith is and what leaves the computer, and is asked for nothing that it does not know', async () => {
  const manifest = await manifestFor('firefox');
  expect(manifest.browser_specific_settings?.gecko).toMatchObject({
    id: expect.stringMatching(/^\{[\da-f-]{36}\}$/),
    data_collection_permissions: {
      required: ['authenticationInfo', 'personallyIdentifyingInfo', 'personalCommunications'],
    },
  });
  expect(manifest.permissions).not.toContain('sidePanel');
  expect(manifest).not.toHaveProperty('minimum_chrome_version');
});

test('Chrome is told nothing of Firefox, and both are asked for the same but for the side panel and the page of practice, and for what a write needs in Firefox', async () => {
  const [chrome, firefox] = [await manifestFor('chrome'), await manifestFor('firefox')];
  const { browser_specific_settings: _, permissions = [], ...rest } = firefox;
  expect(chrome).toEqual({ ...rest, permissions: expect.anything(), minimum_chrome_version: '140' });
  expect(new Set([...chrome.permissions!, 'privacy'])).toEqual(new Set([...permissions, 'offscreen', 'sidePanel']));
});
