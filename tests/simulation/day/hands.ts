import type { ChatView, InboxView, MessagesListPage } from '@/lib/protocol/inbox';
import type { PersonView } from '@/lib/protocol/person';
import type { EntryView } from '@/lib/protocol/send';
import { SAM_ACCOUNT_ID } from '../../sandbox/cast.ts';
import type { LivedBrowser, Reply } from './lived-browser';
import type { Machine } from './machine';
import type { Unipile } from './unipile';

/** What a click was for: LinkedIn's word for what happens by it. */
export type Deed = 'invite' | 'message' | 'withdraw' | 'accept' | 'edit' | 'delete' | 'react';

/** One click of the user, on what, and what they were told. A double click is one. */
export interface Click {
  readonly at: number;
  readonly deed: Deed;
  /** Whom it reaches. */
  readonly of: string;
  /** The words, which the user never writes twice. */
  readonly text: string | null;
  /** `silent`: the worker died over it. */
  told: 'silent' | { readonly problem: string } | { readonly entryId: string } | { readonly outcome: string };
  takenBack?: boolean;
}

/** A time in which the user asked for something. `calls`: whether any of it may cost a call. */
export interface Session {
  readonly from: number;
  to: number;
  readonly calls: boolean;
}

/** What the user did, and was told. */
export interface Memory {
  readonly clicks: Click[];
  readonly sessions: Session[];
  /** What was typed and not sent, and what is kept of people, as far as it was told to be. */
  readonly drafts: Map<string, string>;
  readonly remarks: Map<string, string>;
  /** Every entry that was ever shown, with its last state. */
  readonly entries: Map<string, string>;
}

/** Where a user lives. */
export interface Around {
  readonly machine: Machine;
  readonly browser: LivedBrowser;
  readonly unipile: Unipile;
  random(): number;
  /** Told of every click. */
  clicked(): void;
}

const SECOND = 1_000;
const UNDER_WAY: readonly string[] = ['held', 'sending'];

/** What a user can do with Kith. */
export type Hands = ReturnType<typeof createHands>;

/** What a user can do with Kith, and their memory of it. */
export function createHands({ machine, browser, unipile, random, clicked }: Around) {
  const { world } = unipile;
  const memory: Memory = { clicks: [], sessions: [], drafts: new Map(), remarks: new Map(), entries: new Map() };
  let texts = 0;
  const upTo = (n: number) => Math.floor(random() * n);
  const pick = <T>(from: readonly T[]): T | undefined => from[upTo(from.length)];
  const seconds = (least: number, most: number) => machine.wait((least + random() * (most - least)) * SECOND);
  const words = (what: string) => {
    texts += 1;
    return `${what} ${texts}, ${['about Tuesday', 'as promised', 'with thanks', 'in short'][texts % 4]} (${1_000 + texts})`;
  };
  const day = () => new Date(machine.shown()).toLocaleDateString('sv');
  const answerOf = <T>(reply: Reply): T | null => (reply?.ok ? (reply.value as T) : null);
  const nameOf = (providerId: string) => {
    const { firstName, lastName } = world.people.get(providerId)!;
    return `${firstName} ${lastName}`;
  };
  const slugOf = (providerId: string) => world.people.get(providerId)?.slug ?? null;
  const related = () => world.relations.filter(({ accountId }) => accountId === SAM_ACCOUNT_ID);
  const pending = (direction: 'sent' | 'received') =>
    world.invitations.filter(
      (one) => one.accountId === SAM_ACCOUNT_ID && one.direction === direction && one.status === 'pending',
    );

  const saw = (entry: Pick<EntryView, 'id' | 'state'> | null) => {
    if (entry) memory.entries.set(entry.id, entry.state);
  };
  const follow = async (first: EntryView) => {
    for (let entry: EntryView | null = first; entry && UNDER_WAY.includes(entry.state); ) {
      entry = answerOf<EntryView>(await browser.ask('send.follow', { entryId: entry.id, seen: entry.state }));
      saw(entry);
    }
  };

  /** Clicks once, or twice as some do, and stays for the outcome. */
  const click = async (what: Pick<Click, 'deed' | 'of' | 'text'>, press: () => Promise<Reply>) => {
    const made: Click = { ...what, at: machine.now(), told: 'silent' };
    memory.clicks.push(made);
    clicked();
    const presses = random() < 0.15 ? [press(), machine.wait(upTo(200)).then(press)] : [press()];
    const replies = await Promise.all(presses);
    const took = replies.find((reply) => reply?.ok) ?? replies.find((reply) => reply !== null);
    if (!took) return;
    if (!took.ok) {
      // One of two that was not answered may have been taken.
      if (!replies.includes(null)) made.told = { problem: took.problem?.kind ?? 'none' };
      return;
    }
    const entry = took.value as EntryView & { readonly outcome?: string };
    if (entry.outcome) {
      made.told = { outcome: entry.outcome };
      return;
    }
    made.told = { entryId: entry.id };
    saw(entry);
    if (random() < 0.12) {
      await seconds(0, 3);
      const taken = answerOf<EntryView>(await browser.ask('send.undo', { entryId: entry.id }));
      saw(taken);
      made.takenBack = taken !== null;
    }
    await follow(entry);
  };

  const send = (
    providerId: string,
    change: { readonly action: Deed; readonly text?: string | null; chatId?: string },
  ) =>
    browser.ask('send', {
      ref: { kind: 'provider-id', value: providerId },
      providerId,
      text: null,
      subject: null,
      email: null,
      invitationId: null,
      surface: pick(['popup', 'sidepanel']),
      seenDay: day(),
      sameTextAgain: false,
      ...change,
    });

  const openPopup = async (slug: string) =>
    answerOf<PersonView>(
      await browser.ask('person.read', { ref: { kind: 'public-identifier', value: slug }, fresh: random() < 0.1 }),
    );

  const openChat = async (): Promise<{ readonly chat: ChatView; readonly page: MessagesListPage } | null> => {
    await browser.ask('inbox.fill', { fresh: true });
    const inbox = answerOf<InboxView>(
      await browser.ask('inbox.list', { search: '', unreadOnly: false, from: 0, count: 20 }),
    );
    const chat = pick(inbox?.chats.filter(({ attendeeProviderId }) => attendeeProviderId !== null) ?? []);
    if (!chat) return null;
    await browser.ask('inbox.chat', { chatId: chat.chatId });
    const page = answerOf<MessagesListPage>(await browser.ask('inbox.messages', { chatId: chat.chatId, cursor: null }));
    return page && { chat, page };
  };

  /** All that Activity shows. */
  const lookAtActivity = async (): Promise<readonly EntryView[] | null> => {
    const found: EntryView[] = [];
    for (let before: number | null = null; ; ) {
      const asked: object = { words: '', actions: [], states: [], from: null, to: null, before };
      const part: { entries: EntryView[]; next: number | null } | null = answerOf(
        await browser.ask('activity.find', asked),
      );
      if (!part) return null;
      for (const entry of part.entries) saw(entry);
      found.push(...part.entries);
      before = part.next;
      if (before === null) return found;
    }
  };

  return {
    machine,
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
  };
}
