import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { HOUR_MS, MINUTE_MS } from '@/lib/durations';
import type { PersonView } from '@/lib/protocol/person';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import {
  ask,
  askFrom,
  connect,
  outcome,
  sandbox,
  send,
  slug,
  startWorker,
  told,
  useWorker,
  writes,
} from './worker-rig.ts';

// LinkedIn’s lists and profiles show a change up to hours late. What a surface says and offers, and what Kith then does, must be one.

// Before the worker starts, which takes its clock then.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});
useWorker();
beforeEach(() => connect());

const HOURS_LATE = 5 * HOUR_MS;

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const readAgain = async (who: string) =>
  (await ask('person.read', { ref: slug(who), fresh: true })).value as PersonView & { person: { relation: string } };
const onPage = async (who: string) =>
  (await askFrom(`/in/${who}/`)('page.look', { ref: slug(who) })).value as { relation: string };

const noInvites = async (who: string) =>
  ((await askFrom(`/in/${who}/`)('page.look', { ref: slug(who) })).value as { noInvites: string | null }).noInvites;

const answersAboutJane = (rewrite: (profile: object) => object) =>
  sandbox.fault({
    method: 'GET',
    path: /\/users\/(jane-doe|ACo[^/]*)$/,
    times: 9,
    do: { kind: 'rewritten', rewrite: (body) => rewrite(body as object) },
  });

test.each([
  ['invitation', 'jane-doe', 'invite', 'pending', 'already-pending'],
  ['withdrawal', 'petra-pending', 'withdraw', null, 'not-pending'],
  ['acceptance', 'ivan-invites', 'accept', 'connected', 'not-pending'],
] as const)(
  'a sure %s is believed over lists that are hours late, by what is shown and by what is done',
  async (...row) => {
    const [, who, action, relation, refused] = row;
    sandbox.state.flags.lagMs = HOURS_LATE;
    expect(await outcome(await send(who, { action }))).toMatchObject({ state: 'sent' });
    for (const passed of [3 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS]) {
      later(passed);
      const view = await readAgain(who);
      if (relation === null) expect(view.notAgain?.kind).toBe('recently-withdrawn');
      expect((await onPage(who)).relation).toBe(relation ?? 'none');
      expect(await outcome(await send(who, { action }))).toEqual({ refused });
    }
    expect(writes()).toHaveLength(1);
  },
);

test('an invitation that vanished is told as such, and is neither offered nor made again for three weeks', async () => {
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
  sandbox.state.withdrawElsewhere('jane-doe');
  // Of some invitations that ended, the profile says nothing at all.
  answersAboutJane((profile) => ({ ...profile, invitation: undefined }));
  later(30 * HOUR_MS);
  expect((await readAgain('jane-doe')).notAgain?.kind).toBe('recently-invited');
  expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'recently-invited' });
  expect(writes()).toHaveLength(1);
});

const OF_INVITATION: readonly string[] = ['invitation', 'relation_request', 'relation_request_status'];
const withoutInvitation = (profile: object) =>
  JSON.parse(JSON.stringify(profile, (key, value) => (OF_INVITATION.includes(key) ? undefined : value)));

const SEEN_CONNECTED = {
  'on the profile': () => readAgain('jane-doe'),
  'in the list of relations': () => ask('invitations.accepted', { fresh: true }),
  'in the lists that limits are counted by': () => ask('quota.reconcile', {}),
};

describe.each(Object.entries(SEEN_CONNECTED))('an invitation whose acceptance was seen %s', (_, see) => {
  beforeEach(async () => {
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    later(HOUR_MS);
    sandbox.state.acceptInvitation('jane-doe');
    later(MINUTE_MS);
    await see();
    expect((await onPage('jane-doe')).relation).toBe('connected');
    sandbox.state.removeRelation('jane-doe');
    later(10 * MINUTE_MS);
  });

  test('is over, also within the day: once the two are connected no more, the person is neither pending nor kept from a new one', async () => {
    const view = await readAgain('jane-doe');
    expect(view).toMatchObject({ notAgain: null, pendingInvitationId: null, person: { relation: 'none' } });
    startWorker();
    expect((await onPage('jane-doe')).relation).toBe('none');
    expect(await noInvites('jane-doe')).toBeNull();
    expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
    expect((await onPage('jane-doe')).relation).toBe('pending');
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'already-pending' });
    expect(writes()).toHaveLength(2);
  });

  test('is not withdrawn in the place of one that was made elsewhere since', async () => {
    await readAgain('jane-doe');
    const { id } = sandbox.state.inviteFromPhone('jane-doe');
    later(10 * MINUTE_MS);
    expect(await readAgain('jane-doe')).toMatchObject({ pendingInvitationId: id, person: { relation: 'pending' } });
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'already-pending' });
  });
});

test('a list of relations that still shows a connection from before the invitation does not end it', async () => {
  const before = Date.now() - HOUR_MS;
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
  later(MINUTE_MS);
  const { providerId } = sandbox.state.person('jane-doe');
  const late = { accountId: sandbox.state.account().id, providerId, at: before, shownFrom: before };
  sandbox.state.relations.push(late);
  await ask('invitations.accepted', { fresh: true });
  await ask('quota.reconcile', {});
  sandbox.state.removeRelation('jane-doe');
  // What says that an invitation is pending is optional.
  answersAboutJane((profile) => ({ ...profile, invitation: undefined }));
  later(10 * MINUTE_MS);
  await readAgain('jane-doe');
  expect((await onPage('jane-doe')).relation).toBe('pending');
  expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'already-pending' });
  expect(writes()).toHaveLength(1);
});

describe.each(['v1', 'v2'] as const)(
  'over %s somebody whom LinkedIn’s list shows as invited elsewhere, and their profile does not',
  (version) => {
    beforeEach(async () => {
      await connect(SAM_ACCOUNT_ID, version);
      sandbox.state.inviteFromPhone('jane-doe');
      // What says that an invitation is pending is optional.
      answersAboutJane(withoutInvitation);
      expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'already-pending' });
    });

    test('is told as that on the next visit too, by a worker without memory and a browser that was started anew', async () => {
      later(10 * MINUTE_MS);
      startWorker();
      expect((await onPage('jane-doe')).relation).toBe('pending');
      await browser.storage.session.clear();
      startWorker();
      expect((await onPage('jane-doe')).relation).toBe('pending');
      expect(await readAgain('jane-doe')).toMatchObject({
        person: { relation: 'pending' },
        pendingInvitationId: expect.any(String),
      });
      expect(await outcome(await send('jane-doe', { action: 'withdraw' }))).toMatchObject({ state: 'sent' });
      expect((await onPage('jane-doe')).relation).toBe('none');
    });

    test('is believed to be for half a day without another reading, and not once Kith has looked', async () => {
      sandbox.state.withdrawElsewhere('jane-doe');
      later(11 * HOUR_MS);
      expect((await onPage('jane-doe')).relation).toBe('pending');
      expect(await readAgain('jane-doe')).toMatchObject({ person: { relation: 'none' }, pendingInvitationId: null });
      expect((await onPage('jane-doe')).relation).toBe('none');
    });

    test('is no more once the list is older than that', async () => {
      later(13 * HOUR_MS);
      expect((await onPage('jane-doe')).relation).toBe('none');
    });

    test('is not once a profile shows the two connected', async () => {
      sandbox.state.acceptInvitation('jane-doe');
      later(10 * MINUTE_MS);
      await readAgain('jane-doe');
      sandbox.state.removeRelation('jane-doe');
      later(10 * MINUTE_MS);
      expect(await readAgain('jane-doe')).toMatchObject({ person: { relation: 'none' } });
      expect((await onPage('jane-doe')).relation).toBe('none');
    });
  },
);

test('an ignored invitation is told as ignored, not as withdrawn', async () => {
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'sent' });
  sandbox.state.ignoreInvitation('jane-doe');
  later(HOUR_MS);
  expect((await readAgain('jane-doe')).notAgain?.kind).toBe('recently-ignored');
});

test('a profile that shows the invitation settles one that was in doubt, without another call', async () => {
  sandbox.fault({ method: 'POST', path: '/users/invite', when: 'after-effect', do: { kind: 'cut' } });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'unconfirmed' });
  later(MINUTE_MS);
  sandbox.requests.length = 0;
  const { entries } = await readAgain('jane-doe');
  expect(entries).toMatchObject([{ state: 'confirmed', evidence: { source: 'profile' } }]);
  expect(sandbox.requests.filter(({ path }) => path.startsWith('/users/jane-doe'))).toHaveLength(1);
});

test('an answer about somebody else is no answer: neither surface shows their name on the address or leads to them', async () => {
  const { providerId } = sandbox.state.person('john-smith');
  answersAboutJane((profile) => ({ ...profile, provider_id: providerId, public_identifier: 'john-smith' }));
  expect(await ask('person.read', { ref: slug('jane-doe'), fresh: true })).toMatchObject({
    problem: { kind: 'another-person', expected: 'jane-doe', found: 'john-smith' },
  });
  expect(await onPage('jane-doe')).toMatchObject({ fullName: null });
});

test('an invitation that LinkedIn refused so soon after the last is offered and made again nowhere for three weeks', async () => {
  sandbox.fault({ path: '/users/invite', do: { kind: 'status', status: 422, slug: 'already_invited_recently' } });
  expect(await outcome(await send('jane-doe'))).toMatchObject({ state: 'refused' });
  const { notAgain } = await readAgain('jane-doe');
  expect(notAgain?.kind).toBe('recently-invited');
  expect(await noInvites('jane-doe')).toMatch(/^LinkedIn takes no new invitation to Jane Doe for about three weeks/);
  expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'recently-invited' });
  expect(writes()).toHaveLength(1);
  later((notAgain?.until ?? 0) - Date.now() + HOUR_MS);
  expect(await noInvites('jane-doe')).toBeNull();
});

test.each([
  ['tells of it', (profile: object) => profile],
  ['says nothing of it', withoutInvitation],
])(
  'an invitation that LinkedIn refused since it holds one is told as pending once that is found, where the profile %s',
  async (_, profile) => {
    sandbox.state.flags.pendingSlug = 'cannot_resend_yet';
    answersAboutJane(profile);
    const held = await send('jane-doe');
    sandbox.state.inviteFromPhone('jane-doe');
    expect(await outcome(held)).toMatchObject({ state: 'refused' });
    told.pages = 0;
    await vi.waitFor(() => expect(told.pages).toBeGreaterThan(0));
    expect(await onPage('jane-doe')).toMatchObject({ relation: 'pending', paused: null });
    later(10 * MINUTE_MS);
    expect((await onPage('jane-doe')).relation).toBe('pending');
    expect(await readAgain('jane-doe')).toMatchObject({ person: { relation: 'pending' } });
    expect(await outcome(await send('jane-doe'))).toEqual({ refused: 'already-pending' });
    expect(writes()).toHaveLength(1);
  },
);

test.each(['accept', 'decline'] as const)(
  'an invitation that was answered elsewhere is told as open no more, and how things stand is read anew: %s',
  async (action) => {
    await readAgain('ivan-invites');
    const held = await send('ivan-invites', { action });
    sandbox.state.acceptElsewhere('ivan-invites');
    expect(await outcome(held)).toEqual({ state: 'refused', problem: 'invitation-gone' });
    expect((await onPage('ivan-invites')).relation).toBe('connected');
  },
);
