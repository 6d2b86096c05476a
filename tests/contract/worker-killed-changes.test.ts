import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageView } from '@/lib/protocol/inbox';
import { react as reactOnLinkedIn } from '../../lib/practice/world/message-changes.ts';
import type { MessageRecord } from '../../lib/practice/world/records.ts';
import { dyingWorker, letWorkersDie } from './dying-worker.ts';
import { johnsMessages } from './message-rig.ts';
import { ask, find, outcome, ready, sandbox, send, startNewWorker, startWorker, useWorker } from './worker-rig.ts';

// What the user does to one message, in a worker that is killed right before each of its writes to storage: between two of them a kill
// leaves the same behind wherever it comes, and what the request did meanwhile is the server’s to say.

useWorker();
beforeEach(letWorkersDie);
afterEach(() => vi.restoreAllMocks());

/** What becomes of the request: the connection is cut before or after its effect, or not at all. */
const FATES = [
  ['is answered', null],
  ['does nothing and is not answered', 'before-effect'],
  ['does its work and is not answered', 'after-effect'],
] as const;

type Cut = (typeof FATES)[number][1];

/** LinkedIn shows it at once, or later than anybody looks here. */
const LAGS = [0, 60_000];

/** Each is written down before it leaves and once it is answered: as often is there something to die before. */
const FEWEST_WRITES = 2;

const PARTY = '🎉';
const OF_MESSAGES: ReadonlySet<string> = new Set(['edit', 'delete', 'react', 'unreact', 'message']);

/** What the conversation says of it afterwards. */
interface Told {
  readonly done: boolean;
  readonly inDoubt: boolean;
}

interface Kind {
  readonly title: string;
  readonly only?: 'v2';
  readonly request: RegExp;
  /** Where not each of them tells more: how a send is settled the simulation tells. */
  readonly lags?: readonly number[];
  readonly prepare?: (message: MessageRecord) => void;
  /** Resolves once it is over, as far as the worker knows. */
  readonly press: (message: MessageRecord) => Promise<unknown>;
  readonly told: (message: MessageRecord) => Promise<Told>;
}

describe.each(['v1', 'v2'] as const)('over %s', (version) => {
  const { named, own, shown, edit, remove } = johnsMessages(version);

  const view = async (message: MessageRecord) => (await shown(message)) ?? expect.unreachable('the message is gone');
  const react = (on: boolean) => (message: MessageRecord) =>
    ask('inbox.react', { ...named(message), value: PARTY, on });
  const change = (done: (view: MessageView) => boolean) => async (message: MessageRecord) => {
    const seen = await view(message);
    return { done: done(seen), inDoubt: seen.doubt !== null };
  };
  const reaction = (on: boolean) => async (message: MessageRecord) => {
    const { reactions, reactionDoubt } = await view(message);
    return { done: reactions.length > 0 === on, inDoubt: reactionDoubt !== null };
  };
  const reply = (message: MessageRecord) => {
    const { chatId, messageId } = named(message);
    return send('john-smith', { action: 'message', text: 'Yes', chatId, quoted: { chatId, messageId } });
  };

  const kinds: readonly Kind[] = [
    {
      title: 'an edit',
      request: version === 'v1' ? /\/messages\/[^/]+$/ : /\/modify$/,
      press: (message) => edit(message, 'Hello John'),
      told: change(({ text }) => text === 'Hello John'),
    },
    { title: 'a deletion', request: /\/messages\/[^/]+$/, press: remove, told: change(({ deleted }) => deleted) },
    { title: 'a reaction', request: /\/reactions?$/, press: react(true), told: reaction(true) },
    {
      title: 'a reaction that is taken back',
      only: 'v2',
      request: /\/reactions$/,
      prepare(message) {
        const { state } = sandbox;
        reactOnLinkedIn(state, message, { value: PARTY, senderId: state.account().providerId }, true);
      },
      press: react(false),
      told: reaction(false),
    },
    {
      title: 'a reply that quotes a message',
      request: version === 'v1' ? /\/messages$/ : /\/messages\/send$/,
      lags: [60_000],
      press: async (message) => outcome(await reply(message)),
      async told() {
        const [entry] = (await find()).entries;
        return { done: entry?.state === 'sent', inDoubt: entry?.state === 'unconfirmed' };
      },
    },
  ];

  const rows = kinds
    .filter(({ only = version }) => only === version)
    .flatMap((kind) => FATES.map(([fate, cut]) => [kind.title, fate, kind, cut] as const));

  const made = () => sandbox.state.effects.filter(({ kind }) => OF_MESSAGES.has(kind)).length;
  const asked = ({ request }: Kind) =>
    sandbox.requests.filter(({ method, path }) => method !== 'GET' && request.test(path)).length;

  /** One life: the press, the kill, a look by the next worker and a second press. Answers whether there was a kill. */
  const live = async (kind: Kind, diesAt: number, lag: number, cut: Cut): Promise<boolean> => {
    startNewWorker();
    sandbox.state.effects.length = 0;
    sandbox.state.flags.lagMs = 0;
    const message = await own();
    kind.prepare?.(message);
    sandbox.state.flags.lagMs = lag;
    const mend = cut && sandbox.fault({ path: kind.request, when: cut, do: { kind: 'cut' } });
    const worker = dyingWorker(diesAt);
    await Promise.race([worker.run(() => kind.press(message)), worker.died]);
    startWorker();
    mend?.();
    await ready;
    const before = { lag, diesAt, asked: asked(kind), made: made() };
    const { done, inDoubt } = await kind.told(message);
    if (before.asked > 0) expect({ ...before, told: done || inDoubt }).toEqual({ ...before, asked: 1, told: true });
    await kind.press(message);
    const mayBeThere = before.asked > 0 || inDoubt;
    expect({ ...before, made: made() }).toEqual({ ...before, made: mayBeThere ? before.made : 1 });
    return worker.writes() >= diesAt;
  };

  test.each(rows)(
    '%s whose request %s is made once at most, and never told as not made where it may be',
    async (...row) => {
      const [, , kind, cut] = row;
      for (const lag of kind.lags ?? LAGS) {
        let diesAt = 1;
        while (await live(kind, diesAt, lag, cut)) diesAt += 1;
        expect(diesAt).toBeGreaterThan(FEWEST_WRITES);
      }
    },
  );
});
