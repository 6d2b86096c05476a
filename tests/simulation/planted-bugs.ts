import type { RelationDetail } from '@/lib/outreach/journal/person';
import type { SendApi, SendPorts, SendRequest } from '@/lib/outreach/sending/ports';
import { ok } from '@/lib/result';
import { aroundRequest } from './around-request';
import { type Plan, QUIET, STRANGERS, TEXTS } from './plan';

/** The bugs that this engine must never have, each planted between it and its ports, and the promise that each breaks. */
export const PLANTED_BUGS: readonly {
  readonly bug: string;
  readonly breaks: RegExp;
  readonly plant: (ports: SendPorts) => SendPorts;
  /** Where chance meets the bug too rarely, the one history that shows it. */
  readonly plan?: Plan;
}[] = [
  {
    bug: 'writes the entry after the request',
    breaks: /left before it was written/,
    plant: (ports) => ({ ...ports, store: writingLate(ports) }),
  },
  {
    bug: 'tries again after a time-out',
    breaks: /left twice|was invited twice/,
    plant: (ports) =>
      withRequest(ports, async (request) => {
        const answer = await request();
        return !answer.ok && answer.problem.kind === 'timed-out' ? request() : answer;
      }),
  },
  {
    bug: 'gives the place back after a time-out',
    breaks: /acted but is refused/,
    plant: (ports) =>
      withRequest(ports, async (request) => {
        const answer = await request();
        return answer.ok ? answer : { ok: false, problem: { ...answer.problem, effect: 'none' } };
      }),
  },
  {
    bug: 'forgets the lock',
    breaks: /invited twice|cap \d/,
    plant: (ports) => ({ ...ports, lock: (_, task) => task() }),
  },
  {
    bug: 'leaves as soon as it can no longer be undone',
    breaks: /too close/,
    plant: (ports) => withSpacing(ports, 0),
  },
  {
    bug: 'keeps the distance of replies for all kinds',
    breaks: /left [1-9]\d* ms after .* too close/,
    plant: (ports) => withSpacing(ports, 4_000),
  },
  {
    bug: 'lets leave by itself what waits for the user',
    breaks: /left though nobody pressed/,
    plant: (ports) => ({ ...ports, settings: async (id) => ({ ...(await ports.settings(id)), openEnded: false }) }),
  },
  {
    bug: 'believes a list that stops short',
    breaks: /acted but was told to be not-sent/,
    plant: (ports) => ({
      ...ports,
      api: { ...ports.api, sentInvitations: whole(ports.api.sentInvitations), person: strangers(ports.api) },
    }),
    plan: {
      ...QUIET,
      seed: 19,
      clicks: [{ at: 1_000, action: 'invite', person: 'ann', text: null, undoAfter: null }],
      faults: ['cut-after'],
      badReads: 0.9,
      ends: 60 * 60 * 60_000,
    },
  },
  {
    bug: 'takes an invitation that was ignored for one that never was',
    breaks: /acted but was told to be not-sent/,
    plant: (ports) => ({ ...ports, api: { ...ports.api, person: seenAs(ports.api, 'sent-ignored') } }),
  },
  {
    bug: 'knows its words only as they were sent',
    breaks: /acted but was told to be not-sent/,
    plant: (ports) => ({ ...ports, api: { ...ports.api, messagesSince: inTheWordsSent(ports.api) } }),
  },
  {
    bug: 'counts from a journal that forgot its clock',
    breaks: /in 24 hours|in 7 days/,
    plant: (ports) => ({ ...ports, store: withoutClock(ports) }),
    plan: {
      ...QUIET,
      clicks: STRANGERS.slice(0, 4).map((person, i) => ({
        at: (1 + i) * 90_000,
        action: 'invite',
        person,
        text: null,
        undoAfter: null,
      })),
      clockMoves: [
        { at: 1_000, offset: -26 * 60 * 60_000 },
        { at: 300_000, offset: 0 },
      ],
    },
  },
];

const withRequest = (ports: SendPorts, send: (request: SendRequest) => ReturnType<SendRequest>): SendPorts => ({
  ...ports,
  api: { ...ports.api, prepare: aroundRequest(ports.api.prepare, (request) => () => send(request)) },
});

/** No two sends further apart than this. */
const withSpacing = (ports: SendPorts, ms: number): SendPorts => ({
  ...ports,
  settings: async (accountId) => ({
    ...(await ports.settings(accountId)),
    spacingMs: { min: Math.min(ms, 1_000), max: ms },
  }),
});

/** Acknowledges what is about to leave at once and puts it on the disk three seconds later. */
function writingLate({ store, sleep }: SendPorts): SendPorts['store'] {
  const late = new Map<string, Parameters<typeof store.commit>[0]['entries'][number]>();
  return {
    load: async (accountId) => {
      const journal = await store.load(accountId);
      return journal && { ...journal, entries: journal.entries.map((entry) => late.get(entry.id) ?? entry) };
    },
    commit: async (change) => {
      const leaving = change.entries.filter(({ state }) => state === 'sending');
      if (leaving.length === 0) return store.commit(change);
      for (const entry of leaving) late.set(entry.id, entry);
      void sleep(3_000, new AbortController().signal).then(async () => {
        for (const entry of leaving) late.delete(entry.id);
        await store.commit(change);
      });
    },
  };
}

/** A clock that is not kept never shows that it was set back. */
const withoutClock = ({ store }: SendPorts): SendPorts['store'] => ({
  ...store,
  load: async (accountId) => {
    const journal = await store.load(accountId);
    return journal && { ...journal, ledger: { ...journal.ledger, clock: 0 } };
  },
});

/** Messages in any other form are not seen. */
const inTheWordsSent =
  ({ messagesSince }: SendApi): SendApi['messagesSince'] =>
  async (...asked) => {
    const read = await messagesSince(...asked);
    const isAsSent = (text: string | null) => TEXTS.some((sent) => sent === text);
    return read.ok ? ok({ ...read.value, items: read.value.items.filter(({ text }) => isAsSent(text)) }) : read;
  };

const whole =
  (read: SendApi['sentInvitations']): SendApi['sentInvitations'] =>
  async (accountId) => {
    const listed = await read(accountId);
    return listed.ok ? { ok: true, value: { ...listed.value, complete: true } } : listed;
  };

/** A profile that says nothing of an invitation, so that the list alone decides. */
const strangers = (api: SendApi) => seenAs(api, 'sent-pending');

/** A profile that is silent about one relation detail. */
const seenAs =
  ({ person }: SendApi, unseen: RelationDetail): SendApi['person'] =>
  async (...asked) => {
    const read = await person(...asked);
    return read.ok && read.value.relationDetail === unseen
      ? { ok: true, value: { ...read.value, relationDetail: 'no-invitation', relation: 'none' } }
      : read;
  };
