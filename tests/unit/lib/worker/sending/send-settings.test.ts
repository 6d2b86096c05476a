import { expect, test } from 'vitest';
import { settingsItem } from '@/lib/storage/own-data/settings-item';
import { changedSettings, sendSettings, settingsView } from '@/lib/worker/sending/send-settings';
import { line } from '@/tests/gallery/people';

const initial = await settingsItem.read();
const sam = { accountId: 'sam', tier: 'premium' } as const;
const account = { ...sam, name: 'Sam', publicIdentifier: null, providerId: null, status: 'OK' } as const;
const invitesADay = (view: ReturnType<typeof settingsView>) =>
  view.limits.find(({ counted, window }) => counted === 'invite' && window === 'day');

test('without the user’s word the API’s tier holds', () => {
  expect(sendSettings(initial, sam).tier).toBe('premium');
  expect(invitesADay(settingsView(initial, account, { lines: [], pause: null }))).toMatchObject({
    max: 80,
    ceiling: 100,
  });
});

test('the user’s tier is for that account alone, and can be taken back', () => {
  const corrected = changedSettings(initial, { tier: 'free' }, 'sam');
  expect(sendSettings(corrected, sam).tier).toBe('free');
  expect(sendSettings(corrected, { accountId: 'alex', tier: 'recruiter' }).tier).toBe('recruiter');
  expect(sendSettings(changedSettings(corrected, { tier: null }, 'sam'), sam).tier).toBe('premium');
});

const inviteLimit = (max: number | null) => ({ limit: { counted: 'invite', window: 'day', max } }) as const;

test('a limit of the user’s goes to the engine as theirs, and can be taken back', () => {
  const own = changedSettings(initial, inviteLimit(50), 'sam');
  expect(sendSettings(own, sam).limits).toEqual([
    { counted: 'invite', window: 'day', max: 50, source: 'your-setting' },
  ]);
  expect(sendSettings(changedSettings(own, inviteLimit(null), 'sam'), sam).limits).toEqual([]);
});

test('a limit that is lower at the moment is shown as it is, with its reason', () => {
  const lowered = line({ max: 20, source: 'new-account' });
  const view = settingsView(initial, account, { lines: [lowered], pause: null });
  expect(invitesADay(view)).toMatchObject({ max: 20, source: 'new-account', ceiling: 100 });
  expect(view.quota.lines).toEqual([lowered]);
});

test('a change leaves everything else as it was', () => {
  expect(changedSettings(initial, { holdMs: 0 }, 'sam')).toEqual({ ...initial, holdMs: 0 });
});

test('theme and colours stay as they are whatever else is changed, each account with its own', () => {
  const dark = changedSettings(initial, { theme: 'dark', colour: { accountId: 'sam', colour: 'pink' } }, 'sam');
  const later = changedSettings(dark, { holdMs: 0, colour: { accountId: 'alex', colour: 'blue' } }, 'sam');
  expect(settingsView(later, account, { lines: [], pause: null })).toMatchObject({
    holdMs: 0,
    theme: 'dark',
    colours: { sam: 'pink', alex: 'blue' },
  });
  expect(settingsView(initial, account, { lines: [], pause: null })).toMatchObject({ theme: 'system', colours: {} });
});
