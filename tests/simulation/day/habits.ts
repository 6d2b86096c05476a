import type { InboxView } from '@/lib/protocol/inbox';
import { SAM_ACCOUNT_ID } from '../../sandbox/cast.ts';
import type { Hands } from './hands';

/** Something that a user does now and then: how often, whether it may cost a call, and what it is. */
export type Habit = readonly [weight: number, calls: boolean, habit: () => Promise<unknown>];

const SECOND = 1_000;

/** All that a user does. */
export function habitsOf(hands: Hands): readonly Habit[] {
  const {
    browser,
    world,
    random,
    memory,
    upTo,
    pick,
    seconds,
    words,
    answerOf,
    nameOf,
    related,
    pending,
    slugOf,
    click,
    send,
    openPopup,
    openChat,
    lookAtActivity,
  } = hands;
  return [
    [
      4,
      true,
      async function inviteFromThePage() {
        const slug = `second-${String(1 + upTo(300)).padStart(3, '0')}`;
        const path = `/in/${slug}/`;
        const ref = { kind: 'public-identifier', value: slug };
        const { providerId } = world.person(slug);
        const shownName = nameOf(providerId);
        await browser.askFrom(path, 'page.glance', { ref, name: shownName, title: '', bring: [] });
        await browser.askFrom(path, 'page.look', { ref });
        await seconds(2, 12);
        const note = random() < 0.3 ? words('Hello') : null;
        await click({ deed: 'invite', of: providerId, text: null }, () =>
          browser.askFrom(path, 'page.send', { ref, action: 'invite', note, shownName }),
        );
      },
    ],
    [
      2,
      true,
      async function inviteFromThePopup() {
        const slug = `second-${String(1 + upTo(300)).padStart(3, '0')}`;
        const seen = await openPopup(slug);
        await seconds(2, 8);
        if (seen)
          await click({ deed: 'invite', of: world.person(slug).providerId, text: null }, () =>
            send(world.person(slug).providerId, { action: 'invite' }),
          );
      },
    ],
    [
      2,
      true,
      async function withdraw() {
        await browser.ask('invitations.sent', { cursor: null });
        const one = pick(pending('sent'));
        if (!one) return;
        await click({ deed: 'withdraw', of: one.providerId, text: null }, () =>
          send(one.providerId, { action: 'withdraw' }),
        );
      },
    ],
    [
      1,
      true,
      async function accept() {
        await browser.ask('invitations.received', { cursor: null });
        const one = pick(pending('received'));
        if (!one) return;
        await click({ deed: 'accept', of: one.providerId, text: null }, () =>
          send(one.providerId, { action: 'accept' }),
        );
      },
    ],
    [
      4,
      true,
      async function write() {
        const relation = pick(related());
        const slug = relation && slugOf(relation.providerId);
        if (!relation || !slug) return;
        await openPopup(slug);
        await browser.ask('person.messages', { providerId: relation.providerId });
        await seconds(5, 60);
        const text = words('Hello');
        await click({ deed: 'message', of: relation.providerId, text }, () =>
          send(relation.providerId, { action: 'message', text }),
        );
      },
    ],
    [
      4,
      true,
      async function reply() {
        const open = await openChat();
        const providerId = open?.chat.attendeeProviderId;
        if (!open || !providerId) return;
        if (random() < 0.5) await browser.ask('inbox.mark', { chatId: open.chat.chatId, read: true });
        await seconds(5, 60);
        const text = words('Answer');
        await click({ deed: 'message', of: providerId, text }, () =>
          send(providerId, { action: 'message', text, chatId: open.chat.chatId }),
        );
      },
    ],
    [
      3,
      true,
      async function changeOwnMessage() {
        const open = await openChat();
        const own = pick(
          open?.page.messages.filter((one) => one.own && one.at > open.page.clock - 50 * 60 * SECOND) ?? [],
        );
        if (!open || !own) return;
        const named = { chatId: open.chat.chatId, messageId: own.messageId, at: own.at };
        const deed = random() < 0.75 ? 'edit' : 'delete';
        const text = deed === 'edit' ? words('Rather') : null;
        await click({ deed, of: open.chat.attendeeProviderId!, text }, () =>
          browser.ask(`inbox.${deed}`, text === null ? named : { ...named, text }),
        );
      },
    ],
    [
      1,
      true,
      async function react() {
        const open = await openChat();
        const message = pick(open?.page.messages ?? []);
        if (!open || !message) return;
        await click({ deed: 'react', of: open.chat.attendeeProviderId!, text: null }, () =>
          browser.ask('inbox.react', {
            chatId: open.chat.chatId,
            messageId: message.messageId,
            at: message.at,
            value: '👍',
            on: true,
          }),
        );
      },
    ],
    [
      2,
      true,
      async function lookAround() {
        await browser.ask('today.look');
        await browser.ask('invitations.accepted', { fresh: true });
        await browser.ask('quota');
      },
    ],
    [
      6,
      false,
      async function lookAtWhatIsKnown() {
        await browser.ask('today');
        await browser.ask('inbox.list', { search: 'be', unreadOnly: false, from: 0, count: 20 });
        await browser.ask('relations.search', { query: 'a', from: 0, count: 20 });
        await browser.ask('noticing');
        await browser.ask('queue');
        await browser.ask('invitations.accepted', { fresh: false });
        await lookAtActivity();
      },
    ],
    [
      4,
      false,
      async function jotDown() {
        const { providerId } = pick(related())!;
        const text = words('A draft');
        const person = `provider-id:${providerId}`;
        const over = memory.drafts.get(person) ?? '';
        const draft = { accountId: SAM_ACCOUNT_ID, person, field: 'message', text, over };
        if ((await browser.ask('draft.write', draft))?.ok) memory.drafts.set(person, text);
        const remark = words('Remember');
        const kept = { providerId, publicIdentifier: null, fullName: nameOf(providerId) };
        const change = { remark, labels: [pick(['client', 'friend', 'later'])] };
        if ((await browser.ask('keepsake.write', { accountId: SAM_ACCOUNT_ID, person: kept, change }))?.ok)
          memory.remarks.set(providerId, remark);
      },
    ],
    [
      2,
      false,
      async function putOff() {
        const inbox = answerOf<InboxView>(
          await browser.ask('inbox.list', { search: '', unreadOnly: false, from: 0, count: 20 }),
        );
        const chat = pick(inbox?.chats ?? []);
        const until = random() < 0.5 ? null : '2027-03-01';
        if (chat) await browser.ask('inbox.handle', { chatId: chat.chatId, at: chat.at, until });
      },
    ],
  ];
}
