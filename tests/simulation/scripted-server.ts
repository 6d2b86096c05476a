import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, Relation } from '@/lib/outreach/journal/person';
import type { Listing } from '@/lib/outreach/people/linkedin-records';
import type { SendApi } from '@/lib/outreach/sending/ports';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { VirtualTime } from './virtual-time';

/** What happens to one request. `acted` ones have their effect although no good answer comes. */
export const FAULTS = [
  'none',
  'null-ids',
  'cut-before',
  'cut-after',
  'error-500',
  'error-500-acted',
  'gateway-acted',
  'slow',
  'slow-acted',
  'limited',
  'restricted',
  'person-refused',
  'cannot-resend',
  'disconnected',
] as const;
export type Fault = (typeof FAULTS)[number];

const ACTING: readonly Fault[] = ['none', 'null-ids', 'cut-after', 'error-500-acted', 'gateway-acted', 'slow-acted'];

/** A request that reached the server, and what it did, by true time. */
export interface Arrival {
  readonly at: number;
  readonly entryId: string;
  readonly action: JournalEntry['action'];
  readonly providerId: string;
  readonly text: string | null;
}
export interface Effect extends Arrival {
  /** When LinkedIn's lists begin to show it. */
  readonly shownAt: number;
}

/** What the server draws from the seed. */
interface ServerScript {
  nextFault(): Fault;
  /** Milliseconds of one way to the server. */
  latency(): number;
  /** Milliseconds until the lists show an effect. */
  lag(): number;
  /** Whether a read fails, or stops before the end of its list. */
  read(): 'whole' | 'part' | 'failed';
}

/** A LinkedIn account behind Unipile that takes duplicates, so that one is seen. */
export interface ScriptedServer {
  readonly api: SendApi;
  readonly arrivals: readonly Arrival[];
  readonly effects: readonly Effect[];
  /** The person accepts what is pending. */
  accept(providerId: string): void;
  /** The user invites the person by other means. */
  inviteByPhone(providerId: string): void;
}

export const providerIdOf = (name: string) => `ACoA-${name}`;

/** `connected`: who is a relation from the start. */
export function createScriptedServer(
  time: VirtualTime,
  script: ServerScript,
  connected: readonly string[],
): ScriptedServer {
  const arrivals: Arrival[] = [];
  const effects: Effect[] = [];
  const relations = new Map(connected.map((providerId) => [providerId, 0]));
  const wait = (ms: number) => new Promise<void>((resolve) => time.after(ms, resolve));

  const shown = () => effects.filter(({ shownAt }) => shownAt <= time.now());
  const pending = () =>
    shown().filter(
      ({ action, providerId, at }) =>
        action === 'invite' &&
        !relations.has(providerId) &&
        !shown().some((other) => other.action === 'withdraw' && other.providerId === providerId && other.at >= at),
    );
  const relationOf = (providerId: string): Relation => {
    if (relations.has(providerId)) return 'connected';
    return pending().some((invitation) => invitation.providerId === providerId) ? 'pending' : 'none';
  };

  const read = async <T>(answer: () => readonly T[]): Promise<Result<Listing<T>, ApiProblem>> => {
    await wait(script.latency());
    const fate = script.read();
    if (fate === 'failed') return failed(problem('unavailable', 503, 'unknown'));
    const items = answer();
    return ok(fate === 'part' ? { items: items.slice(1), complete: false } : { items, complete: true });
  };

  /** What is left to accept or withdraw, whether the lists show it yet or not. */
  const isStanding = (providerId: string) => {
    const last = effects.filter((effect) => effect.action !== 'message' && effect.providerId === providerId).at(-1);
    return last?.action === 'invite' && !relations.has(providerId);
  };
  const isGone = ({ action, person }: JournalEntry) => action === 'withdraw' && !isStanding(person.providerId);
  const act = (entry: JournalEntry) => {
    if (isGone(entry)) return;
    effects.push({ ...arrivalOf(entry, time.now()), shownAt: time.now() + script.lag() });
  };

  const perform = async (entry: JournalEntry): ReturnType<SendApi['perform']> => {
    const fault = script.nextFault();
    await wait(script.latency());
    if (fault === 'cut-before') return failed(problem('offline', null, 'unknown'));
    arrivals.push(arrivalOf(entry, time.now()));
    if (isGone(entry)) return failed(problem('not-found', 404, 'none', 'resource_not_found'));
    if (fault === 'slow' || fault === 'slow-acted') {
      const acts = script.latency() * 10;
      if (fault === 'slow-acted') time.after(acts, () => act(entry));
      await wait(25_000);
      return failed(problem('timed-out', null, 'unknown'));
    }
    if (ACTING.includes(fault)) act(entry);
    const index = effects.length;
    await wait(script.latency());
    return answerTo(fault, entry, index);
  };

  return {
    arrivals,
    effects,
    accept: (providerId) => {
      if (isStanding(providerId)) relations.set(providerId, time.now());
    },
    inviteByPhone: (providerId) =>
      void effects.push({
        at: time.now(),
        shownAt: time.now(),
        entryId: `phone-${providerId}`,
        action: 'invite',
        providerId,
        text: null,
      }),
    api: {
      perform,
      person: async (accountId, ref) => {
        await wait(script.latency());
        if (script.read() === 'failed') return failed(problem('unavailable', 503, 'unknown'));
        const providerId = ref.kind === 'provider-id' ? ref.value : providerIdOf(ref.value);
        return ok(personOf(accountId, providerId, relationOf(providerId), time.now()));
      },
      sentInvitations: () =>
        read(() =>
          pending().map(({ providerId, text, at, entryId }) => ({
            invitationId: `invitation-${entryId}`,
            providerId,
            publicIdentifier: null,
            fullName: providerId,
            text,
            at,
          })),
        ),
      receivedInvitations: () => read(() => []),
      relationsSince: (_, since) =>
        read(() =>
          [...relations]
            .filter(([, at]) => at >= since)
            .map(([providerId, at]) => ({ providerId, publicIdentifier: null, fullName: providerId, at })),
        ),
      messagesSince: (_, { providerId }, __, since) =>
        read(() =>
          shown()
            .filter((effect) => effect.action === 'message' && effect.providerId === providerId && effect.at >= since)
            .map(({ text, at, entryId }) => ({
              messageId: `message-${entryId}`,
              chatId: `chat-${providerId}`,
              text,
              at,
              own: true,
              invitationNote: false,
            })),
        ),
    },
  };
}

const arrivalOf = ({ id, action, person, text }: JournalEntry, at: number): Arrival => ({
  at,
  entryId: id,
  action,
  providerId: person.providerId,
  text,
});

function answerTo(fault: Fault, entry: JournalEntry, index: number): Awaited<ReturnType<SendApi['perform']>> {
  const none = { invitationId: null, chatId: null, messageId: null };
  switch (fault) {
    case 'none':
      return ok({
        ids:
          entry.action === 'message'
            ? { ...none, chatId: `chat-${entry.person.providerId}`, messageId: `message-${entry.id}` }
            : { ...none, invitationId: `invitation-${index}` },
        usage: null,
      });
    case 'null-ids':
      return ok({ ids: none, usage: null });
    default:
      return failed(PROBLEMS[fault] ?? problem('unreadable-answer', 200, 'unknown'));
  }
}

const problem = (
  kind: ApiProblem['kind'],
  status: number | null,
  effect: ApiProblem['effect'],
  slug: string | null = null,
): ApiProblem => ({ kind, slug, status, title: null, detail: null, retryAfterMs: null, effect });

const PROBLEMS: Partial<Record<Fault, ApiProblem>> = {
  'cut-after': problem('offline', null, 'unknown'),
  'error-500': problem('unavailable', 500, 'unknown', 'provider_error'),
  'error-500-acted': problem('unavailable', 500, 'unknown', 'provider_error'),
  'gateway-acted': problem('timed-out', 504, 'unknown', 'request_timeout'),
  limited: problem('account-limited', 429, 'none', 'too_many_requests'),
  restricted: problem('account-restricted', 403, 'none', 'account_restricted'),
  'person-refused': problem('person-refused', 422, 'none', 'invalid_recipient'),
  'cannot-resend': problem('account-limited', 422, 'none', 'cannot_resend_yet'),
  disconnected: problem('account-disconnected', 401, 'none', 'disconnected_account'),
};

const personOf = (accountId: string, providerId: string, relation: Relation, readAt: number): Person => ({
  providerId,
  accountId,
  publicIdentifier: providerId.slice('ACoA-'.length),
  firstName: null,
  lastName: null,
  fullName: providerId,
  headline: null,
  company: null,
  relation,
  canSendInMail: false,
  readAt,
});
