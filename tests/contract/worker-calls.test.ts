import { afterEach, expect, test, vi } from 'vitest';
import { addMessage } from '../../lib/practice/world/conversation.ts';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import type { MessageRecord } from '../../lib/practice/world/records.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { costlier, countCalls, type Journey, read, sent } from './calls-rig.ts';
import { johnsMessages } from './message-rig.ts';
import { ask, chatIdOf, fillInbox, outcome, pageOf, sandbox, slug, typed, useWorker, value } from './worker-rig.ts';

// Through v2 every call counts against a limit of Unipile's as well (rate-limits page), so none is made that v1 does without.
// The first send of half a day reads the two lists that quotas are counted from.

useWorker();
afterEach(() => vi.restoreAllMocks());

const john = () => sandbox.state.receiveMessage('john-smith', 'Hi');
const message = { action: 'message', text: 'Hello' };
/** The message that something is done about. */
let about: MessageRecord;
const ownMessage = () => {
  const { state } = sandbox;
  const at = Date.now();
  about = addMessage(state, state.account(), johnsMessages('v1').johnsChat(), {
    text: 'Hello Jon',
    since: { at, shownFrom: at },
  });
};

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'a key is proven, and its accounts are shown': {
    calls: { v1: 1, v2: 1 },
    go: (version) => value('connection.try', typed(version)),
  },
  'an account is chosen': {
    calls: { v1: 1, v2: 1 },
    before: (version) => value('connection.try', typed(version)),
    go: (version) => value('connection.save', { ...typed(version), accountId: SAM_ACCOUNT_ID }),
  },
  'a page of somebody is looked at': { calls: { v1: 0, v2: 0 }, go: () => pageOf('/in/jane-doe/') },
  'the popup opens on somebody': { calls: { v1: 1, v2: 1 }, go: () => read('jane-doe') },
  'an invitation from a page': {
    calls: { v1: 6, v2: 6 },
    async go() {
      const page = await pageOf('/in/jane-doe/');
      const wish = { ref: slug('jane-doe'), action: 'invite', note: null, shownName: 'Jane Doe' };
      expect(await outcome(await page('page.send', wish))).toMatchObject({ state: 'sent' });
    },
  },
  'an invitation from the popup': {
    calls: { v1: 5, v2: 5 },
    before: () => read('jane-doe'),
    go: () => sent('jane-doe', { text: 'Hello' }),
  },
  'the next invitation': {
    calls: { v1: 2, v2: 2 },
    async before() {
      await sent('jane-doe');
      await read('second-001');
    },
    go: () => sent('second-001'),
  },
  'the next invitation, longer than ten seconds after the list of invitations was read': {
    calls: { v1: 3, v2: 3 },
    async before() {
      await sent('jane-doe');
      await read('second-001');
      const began = performance.now.bind(performance);
      vi.spyOn(performance, 'now').mockImplementation(() => began() + 11_000);
    },
    go: () => sent('second-001'),
  },
  'a withdrawal': {
    calls: { v1: 7, v2: 7 },
    before: () => read('petra-pending'),
    async go() {
      const { pendingInvitationId: invitationId } = await read('petra-pending');
      await sent('petra-pending', { action: 'withdraw', invitationId });
    },
  },
  'a refusal of an invitation': {
    calls: { v1: 8, v2: 8 },
    async go() {
      const { receivedInvitationId: invitationId } = await read('ivan-invites');
      await sent('ivan-invites', { action: 'decline', invitationId });
    },
  },
  'an InMail': {
    calls: { v1: 6, v2: 6 },
    before: () => read('olga-outofnetwork'),
    go: (version) =>
      sent('olga-outofnetwork', {
        action: 'inmail',
        text: 'Good day',
        subject: version === 'v1' ? 'Bridges' : null,
      }),
  },
  'a reply that quotes a message': {
    calls: { v1: 6, v2: 6 },
    async before() {
      about = john();
      await read('john-smith');
    },
    go(version) {
      const { chatId, messageId } = johnsMessages(version).named(about);
      return sent('john-smith', { ...message, chatId, quoted: { chatId, messageId } });
    },
  },
  'an own message is edited': {
    calls: { v1: 3, v2: 3 },
    before: ownMessage,
    go: (version) => value('inbox.edit', { ...johnsMessages(version).named(about), text: 'Hello John' }),
  },
  'an own message is deleted': {
    calls: { v1: 3, v2: 3 },
    before: ownMessage,
    go: (version) => value('inbox.delete', johnsMessages(version).named(about)),
  },
  'a reaction is given': {
    calls: { v1: 4, v2: 4 },
    before: ownMessage,
    go: (version) => value('inbox.react', { ...johnsMessages(version).named(about), value: '👍', on: true }),
  },
  'a sign-in that is lost is renewed': {
    calls: { v1: 1, v2: 1 },
    go: () => value('connection.reconnect'),
  },
  'whom to turn to today is shown': { calls: { v1: 0, v2: 0 }, before: fillInbox, go: () => value('today') },
  'an acceptance': {
    calls: { v1: 8, v2: 8 },
    async go() {
      const { receivedInvitationId: invitationId } = await read('ivan-invites');
      await sent('ivan-invites', { action: 'accept', invitationId });
    },
  },
  'the inbox is read, with every name': { calls: { v1: 2, v2: 2 }, before: john, go: fillInbox },
  'what is new in the inbox is read': {
    calls: { v1: 1, v2: 1 },
    async before() {
      await fillInbox();
      john();
    },
    go: () => value('inbox.fill', { fresh: true }),
  },
  'a chat is opened, read and marked': {
    calls: { v1: 2, v2: 2 },
    async before() {
      john();
      await fillInbox();
    },
    async go() {
      const chatId = await chatIdOf('john smith');
      await value('inbox.chat', { chatId });
      await value('inbox.messages', { chatId, cursor: null });
      await value('inbox.mark', { chatId, read: true });
    },
  },
  'a photo of somebody on screen, and once more': {
    calls: { v1: 1, v2: 0 },
    async before() {
      john();
      await fillInbox();
    },
    async go() {
      const providerId = providerIdOf('john-smith');
      for (const _ of ['first', 'again']) {
        await value('photos.kept', { people: [providerId] });
        await value('photo.read', { providerId });
      }
    },
  },
  'relations are read': {
    calls: { v1: 2, v2: 2 },
    async go() {
      await ask('relations.read', {});
      await expect.poll(() => value('relations')).toMatchObject({ reading: { state: 'done' } });
    },
  },
  'the sent invitations are shown': { calls: { v1: 1, v2: 1 }, go: () => value('invitations.sent', { cursor: null }) },
  'the received invitations are shown': {
    calls: { v1: 1, v2: 1 },
    go: () => value('invitations.received', { cursor: null }),
  },
  'who accepted lately is shown': { calls: { v1: 1, v2: 1 }, go: () => value('invitations.accepted', { fresh: true }) },
  'the InMail credits are shown': { calls: { v1: 1, v2: 1 }, go: () => value('inmail.balance') },
  'a section of a profile is shown': {
    calls: { v1: 1, v2: 1 },
    before: () => read('john-smith'),
    go: () => value('person.section', { providerId: providerIdOf('john-smith'), section: 'education' }),
  },
};

countCalls(JOURNEYS);

test('v2 needs no more calls than v1', () => expect(costlier(JOURNEYS)).toEqual([]));
