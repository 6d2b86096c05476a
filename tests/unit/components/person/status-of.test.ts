import { expect, test } from 'vitest';
import type { PersonScreen } from '@/components/person/screen';
import { statusOf } from '@/components/person/status-of';
import { DAY, entry, NOW, person, view } from '@/tests/gallery/people';

const words = (screen: PersonScreen, last = null as ReturnType<typeof entry> | null) =>
  statusOf(screen, last, NOW).text;

test.each([
  ['none', 'Not connected'],
  ['connected', 'Connected'],
  ['pending', 'Invitation pending'],
  ['invited-you', 'Invited you'],
  ['self', 'This is you'],
] as const)('a person who is %s is "%s"', (relation, text) => {
  expect(words({ kind: 'connected', view: view({ person: person({ relation }) }) })).toBe(text);
});

test('a relation says since when, where LinkedIn does', () => {
  const relation = view({ person: person({ relation: 'connected' }), connectedAt: NOW - 40 * DAY });
  const line = statusOf({ kind: 'connected', view: relation }, null, NOW);
  expect(line).toMatchObject({ text: 'Connected', since: 'since 15 October' });
});

test.each(['sent', 'confirmed'] as const)('a send says "sent" once it is %s', (state) => {
  expect(words({ kind: 'pending', invitationId: null, view: view() }, entry({ state }))).toBe(
    'Invitation sent to Jane Doe',
  );
});

test.each(['refused', 'not-sent'] as const)('a send that is %s is never called sent', (state) => {
  const invite = { kind: 'invite', needsEmail: false, noNotesLeft: null, view: view() } as const;
  expect(words(invite, entry({ state }))).toBe('Not connected');
});

test('whoever accepted an invitation and is connected no more is told as that, and whoever was invited since is not', () => {
  const accepted = entry({ state: 'sent', at: NOW - 2 * DAY, sentAt: NOW - 2 * DAY, accepted: { seenAt: NOW - DAY } });
  const shows = (...entries: ReturnType<typeof entry>[]) =>
    words({ kind: 'invite', needsEmail: false, noNotesLeft: null, view: view({ entries }) });
  expect(shows(accepted)).toBe('Not connected any more');
  expect(shows(accepted, entry({ state: 'refused' }))).toBe('Not connected any more');
  expect(shows(accepted, entry({ action: 'withdraw', state: 'sent', at: NOW }))).toBe('Not connected');
});

test('a send in doubt is called not known, even after an earlier one was proven', () => {
  const doubt = entry({ state: 'unconfirmed', action: 'message' });
  expect(words({ kind: 'unconfirmed', entry: doubt, view: view() }, entry())).toBe('Not known yet');
});
