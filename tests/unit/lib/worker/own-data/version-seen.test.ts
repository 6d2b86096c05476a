import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEWS } from '@/lib/copy/guide/news';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { sawVersion, withGuide } from '@/lib/worker/own-data/version-seen';

beforeEach(() => fakeBrowser.reset());

const seen = async () => (await settingsItem.read()).guide?.newsSeen;

test('to who installs it nothing is new', async () => {
  await sawVersion(settingsItem, null);
  expect(await seen()).toBe(NEWS.version);
});

test('an update tells what came since the version before, or since what was read last', async () => {
  await sawVersion(settingsItem, '0.0.9');
  expect(await seen()).toBe('0.0.9');
  await sawVersion(settingsItem, '0.0.10');
  expect(await seen()).toBe('0.0.9');
});

test('what was told of one thing leaves what was told of the other', async () => {
  const stored = withGuide(await settingsItem.read(), { stepsOver: true });
  expect(withGuide(stored, { newsSeen: '1' }).guide).toEqual({ stepsOver: true, newsSeen: '1' });
});
