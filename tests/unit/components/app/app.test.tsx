// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Answer } from '@/lib/protocol/requests';
import { failed, ok } from '@/lib/result';
import { apiProblem, entry, NOT_SET_UP, NOTE, NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, JANE_REF, JOHN_REF, openApp, press, status, type } from './app-rig';

afterEach(closeApp);

const connected = () => ok(view({ person: person({ relation: 'connected' }) }));
const never = () => new Promise<never>(() => {});

test('the person has a heading, a headline and one status', async () => {
  openApp();
  expect(await screen.findByRole('heading', { level: 1, name: 'Jane Doe' })).toBeDefined();
  expect(screen.getByText(/Head of Partnerships/)).toBeDefined();
  expect(await status()).toBe('Not connected');
});

test('an invitation goes out with the note, the person and the day that were shown', async () => {
  const { asked } = openApp();
  await type('Note', NOTE);
  await press('Invite');
  await waitFor(() => expect(asked('send')).toHaveLength(1));
  expect(asked('send')[0]).toMatchObject({
    ref: JANE_REF,
    providerId: person().providerId,
    action: 'invite',
    text: NOTE,
    email: null,
    surface: 'popup',
    seenDay: '2026-11-24',
    sameTextAgain: false,
  });
});

test('an empty note goes out as none', async () => {
  const { asked } = openApp();
  await type('Note', '  ');
  await press('Invite');
  await waitFor(() => expect(asked('send')).toMatchObject([{ text: null }]));
});

test('a double click sends once', async () => {
  const { asked } = openApp({ send: never });
  const invite = await button('Invite');
  // Both before a frame is drawn: the button cannot be disabled yet.
  invite.click();
  invite.click();
  await waitFor(() => expect(asked('send')).not.toEqual([]));
  expect(asked('send')).toHaveLength(1);
});

test('Ctrl+Enter sends', async () => {
  const { asked } = openApp({ 'person.read': connected });
  await type('Message', 'Hello');
  fireEvent.keyDown(await box('Message'), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(asked('send')).toMatchObject([{ action: 'message', text: 'Hello' }]));
});

test('a held send counts down and can be undone', async () => {
  const { asked } = openApp({
    send: () => ok(entry({ state: 'held' })),
    'send.undo': () => ok(entry({ state: 'not-sent', evidence: { source: 'user', at: NOW } })),
  });
  await press('Invite');
  expect((await screen.findByRole('timer')).textContent).toBe('Sending in 4 s');
  await press('Undo');
  expect(await screen.findByText('Nothing was sent to Jane Doe.')).toBeDefined();
  expect(asked('send.undo')).toEqual([{ entryId: 'entry-1' }]);
});

test('"sent" is said once it is proven, and the draft goes then', async () => {
  let arrive: (answer: Answer<'send.follow'>) => void = () => {};
  const { asked } = openApp({
    send: () => ok(entry({ state: 'held' })),
    'send.follow': () => new Promise((resolve) => (arrive = resolve)),
  });
  await type('Note', NOTE);
  await press('Invite');
  expect(await button('Undo')).toBeDefined();
  expect(await status()).toMatch(
    /^Sending the invitation It leaves \d+ s after your press; until then “Undo” takes it back\.$/,
  );
  expect(asked('draft.write')).toEqual([expect.objectContaining({ text: NOTE })]);

  arrive(ok(entry({ state: 'sent', closedAt: NOW })));
  await waitFor(async () => expect(await status()).toBe('Invitation sent to Jane Doe'));
  expect(asked('draft.write').at(-1)).toEqual({
    accountId: 'sandbox',
    person: person().providerId,
    field: 'note',
    text: '',
    over: NOTE,
  });
});

test('a refused send says why, keeps the text and folds the codes away', async () => {
  const problem = apiProblem('person-refused', { slug: 'cannot_invite_attendee', status: 422 });
  openApp({ send: () => ok(entry({ state: 'refused', closedAt: NOW, problem })) });
  await type('Note', NOTE);
  await press('Invite');
  expect((await screen.findByRole('alert')).textContent).toContain('LinkedIn takes no invitation to Jane Doe from you');
  expect(screen.getByText(/422 · cannot_invite_attendee/)).toBeDefined();
  expect((await box('Note')).value).toBe(NOTE);
});

const MOVED = failed({ kind: 'other-address', expected: 'jane-doe', found: 'jane-smith' } as const);

test('an address that leads to another says so, and one button opens whoever is there', async () => {
  const { asked } = openApp({ 'person.read': ({ ref }) => (ref.value === 'jane-doe' ? MOVED : connected()) });
  await screen.findByText(/answers for jane-doe with jane-smith/);
  await press('Open the new address');
  expect(await box('Message')).toBeDefined();
  expect(asked('person.read')).toMatchObject([
    { ref: JANE_REF },
    { ref: { kind: 'public-identifier', value: 'jane-smith' } },
  ]);
});

test('a send that is refused since the address moved offers the new one in place', async () => {
  const { asked } = openApp({ send: () => MOVED });
  await press('Invite');
  await press('Open the new address');
  await waitFor(() => expect(asked('person.read').at(-1)).toMatchObject({ ref: { value: 'jane-smith' } }));
});

test('the same text goes again only when asked for', async () => {
  const { asked } = openApp({
    'person.read': connected,
    send: () => failed({ kind: 'same-text', at: NOW }),
  });
  await type('Message', 'Hello');
  await press('Send message');
  await press('Send anyway');
  await waitFor(() => expect(asked('send')).toHaveLength(2));
  expect(asked('send')[1]).toMatchObject({ text: 'Hello', sameTextAgain: true });
});

test('a send in doubt is left to the user’s word, with its text to copy', async () => {
  const { asked } = openApp({ 'person.read': () => ok(view({ entries: [entry({ state: 'unconfirmed' })] })) });
  await waitFor(async () => expect(await status()).toBe('Not known yet'));
  expect((await box('Note')).value).toBe(NOTE);
  expect(screen.queryByRole('button', { name: 'Invite' })).toBeNull();
  await press('It did not arrive');
  await waitFor(() => expect(asked('send.declare')).toEqual([{ entryId: 'entry-1', happened: false }]));
});

test('a text over the limit says by how much and cannot be sent', async () => {
  const { asked } = openApp();
  await type('Note', 'x'.repeat(312));
  expect(await screen.findByText('312 / 300')).toBeDefined();
  expect(screen.getByText(/12 characters over/)).toBeDefined();
  fireEvent.keyDown(await box('Note'), { key: 'Enter', ctrlKey: true });
  expect((await button('Invite')).disabled).toBe(true);
  expect(asked('send')).toEqual([]);
});

test('an e-mail address is asked for only where LinkedIn wants it, and goes with the invitation', async () => {
  const { asked } = openApp({ 'person.read': () => ok(view({ needsEmail: true })) });
  expect((await button('Invite')).disabled).toBe(true);
  await type('E-mail address', 'jane@example.com');
  await press('Invite');
  await waitFor(() => expect(asked('send')).toMatchObject([{ email: 'jane@example.com' }]));
});

test('a draft comes back and can be discarded', async () => {
  const { asked } = openApp({ 'draft.read': () => ok({ note: { text: NOTE, at: NOW } }) });
  expect((await box('Note')).value).toBe(NOTE);
  expect(screen.getByText(/Draft from 14:05/)).toBeDefined();
  await press('Discard');
  expect((await box('Note')).value).toBe('');
  expect(asked('draft.write')).toEqual([
    { accountId: 'sandbox', person: person().providerId, field: 'note', text: '', over: NOTE },
  ]);
});

test('what was typed last is written when the popup hides', async () => {
  const { asked } = openApp();
  await type('Note', 'Hel');
  window.dispatchEvent(new Event('pagehide'));
  expect(asked('draft.write')).toMatchObject([{ field: 'note', text: 'Hel' }]);
});

test('an invitation of theirs is accepted or declined, by its id', async () => {
  const { asked } = openApp({
    'person.read': () => ok(view({ person: person({ relation: 'invited-you' }), receivedInvitationId: '7320' })),
  });
  await press('Accept invitation');
  await waitFor(() => expect(asked('send')).toMatchObject([{ action: 'accept', invitationId: '7320' }]));
});

test('the three weeks are said before the click that withdraws', async () => {
  const { asked } = openApp({
    'person.read': () => ok(view({ person: person({ relation: 'pending' }), pendingInvitationId: '7319' })),
  });
  expect(await screen.findByText(/no new invitation to Jane Doe for up to three weeks/)).toBeDefined();
  expect(asked('send')).toEqual([]);
  await press('Withdraw invitation');
  await waitFor(() => expect(asked('send')).toMatchObject([{ action: 'withdraw', invitationId: '7319' }]));
});

test('nobody’s name is ever shown on another’s address', async () => {
  const { show } = openApp({
    'person.read': ({ ref }) => (ref.value === 'jane-doe' ? ok(view()) : never()),
  });
  await screen.findByText('Jane Doe');
  show(JOHN_REF);
  expect(screen.queryByText('Jane Doe')).toBeNull();
});

test('before setup there is one way: into the options', async () => {
  const { openOptions } = openApp({ connection: () => ok(NOT_SET_UP) }, 'not-a-person');
  await press('Set up Kith');
  expect(openOptions).toHaveBeenCalledOnce();
});

test('a pasted address is opened, and Esc steps back from it', async () => {
  const { asked } = openApp({}, 'not-a-person');
  await type('LinkedIn address', 'nothing of the kind');
  await press('Open');
  expect(await screen.findByText(/not the address of a LinkedIn profile/)).toBeDefined();
  await type('LinkedIn address', 'linkedin.com/in/jane-doe?x=1');
  await press('Open');
  await screen.findByRole('heading', { name: 'Jane Doe' });
  expect(asked('person.read')).toEqual([{ ref: JANE_REF, fresh: false }]);
  // `false`: the event was taken, so Chrome leaves the popup open.
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
  expect(await box('LinkedIn address')).toBeDefined();
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
});

test('Activity shows every send with its state, newest first, and what is held can be undone there', async () => {
  const { asked } = openApp({
    'activity.find': () =>
      ok({
        entries: [entry({ id: 'b', state: 'held', at: NOW - 1 }), entry({ id: 'a', state: 'confirmed', at: NOW - 2 })],
        next: null,
        searched: 2,
      }),
  });
  fireEvent.click(screen.getByRole('tab', { name: 'Activity' }));
  await screen.findByText('Invitation · Waiting');
  expect(screen.getAllByRole('listitem').map((item) => /· (Waiting|Confirmed)/.exec(item.textContent)?.[1])).toEqual([
    'Waiting',
    'Confirmed',
  ]);
  await press('Undo');
  expect(asked('send.undo')).toEqual([{ entryId: 'b' }]);
});

test('several blank lines are said to become one', async () => {
  openApp({ 'person.read': connected });
  await type('Message', 'Hello\n\nJane');
  expect(screen.queryByText(/blank lines/)).toBeNull();
  await type('Message', 'Hello\n\n\nJane');
  expect(await screen.findByText('LinkedIn shows several blank lines in a row as one.')).toBeDefined();
});
