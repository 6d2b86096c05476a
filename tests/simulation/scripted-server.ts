import type { JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person, RelationDetail } from '@/lib/outreach/journal/person';
import type { Listing } from '@/lib/outreach/people/linkedin-records';
import { RELATION_DETAIL_MEANS } from '@/lib/outreach/rules/relation-details';
import type { SendApi, SendRequest } from '@/lib/outreach/sending/ports';
import { failed, ok, type Result } from '@/lib/result';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import { answerTo, type Fault, GONE, problem, UNREAD, type Version } from './scripted-answers';
import type { VirtualTime } from './virtual-time';

const ACTING: readonly Fault[] = ['none', 'null-ids', 'cut-after', 'error-500-acted', 'gateway-acted', 'slow-acted'];

/** As many as Unipile gives at once. */
const LIST_PAGE = 100;

/** A request that reached the server, and what it did, by true time. */
export interface Arrival {
  readonly at: number;
  /** When the request left for it. */
  readonly leftAt: number;
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
  /** v1 where this is not said. */
  readonly version?: Version;
  nextFault(): Fault;
  /** Milliseconds of one way to the server. */
  latency(): number;
  /** Milliseconds until lists and profiles show an effect. */
  lag(): number;
  /** Milliseconds until a new relation shows; the invitation leaves the list at once. None for at once. */
  relationLag?(): number;
  /** How many relations the account has; not told where this is not said. */
  relationsCount?(): number;
  /** How LinkedIn gives a text back; as it came where this is not said. */
  given?(text: string): string;
  /** Whether the list of invitations says when each was sent. */
  dated?(): boolean;
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
  /** The person ignores what is pending: it leaves the list, and the profile says so. */
  ignore(providerId: string): void;
  /** Who accepted or ignored an invitation, and when. */
  answered(): readonly { readonly providerId: string; readonly at: number }[];
  /** Whether the list of invitations showed this one already at a moment (UTC ms), and still does. */
  lists(effect: Effect, at: number): boolean;
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
  const version = script.version ?? 'v1';
  const arrivals: Arrival[] = [];
  const effects: Effect[] = [];
  const relations = new Map(connected.map((providerId) => [providerId, { at: 0, shownAt: 0 }]));
  /** The invitations that were ignored, and when. */
  const ignored = new Map<Effect, number>();
  const wait = (ms: number) => new Promise<void>((resolve) => time.after(ms, resolve));

  const shown = () => effects.filter(({ shownAt }) => shownAt <= time.now());
  const pending = () =>
    shown().filter(
      (effect) =>
        effect.action === 'invite' &&
        !relations.has(effect.providerId) &&
        !ignored.has(effect) &&
        !shown().some(
          ({ action, providerId, at }) => action === 'withdraw' && providerId === effect.providerId && at >= effect.at,
        ),
    );
  const relationDetailOf = (providerId: string): RelationDetail => {
    const relation = relations.get(providerId);
    if (relation) return relation.shownAt <= time.now() ? 'first-degree' : 'no-invitation';
    const last = shown()
      .filter((effect) => effect.action !== 'message' && effect.providerId === providerId)
      .at(-1);
    if (last?.action === 'withdraw') return 'sent-withdrawn';
    if (last?.action !== 'invite') return 'no-invitation';
    return ignored.has(last) ? 'sent-ignored' : 'sent-pending';
  };

  const sentList = () =>
    pending().map(({ providerId, text, at, entryId }) => ({
      invitationId: `invitation-${entryId}`,
      providerId,
      publicIdentifier: null,
      fullName: providerId,
      text,
      at: (script.dated?.() ?? true) ? at : null,
      // Words that v1 always has, and v2 never.
      dateText: version === 'v1' ? 'Sent recently' : null,
    }));

  const read = async <T>(answer: () => readonly T[]): Promise<Result<Listing<T>, ApiProblem>> => {
    await wait(script.latency());
    const fate = script.read();
    if (fate === 'failed') return failed(UNREAD[version]);
    const items = answer();
    return ok(fate === 'part' ? { items: items.slice(1), complete: false } : { items, complete: true });
  };

  /** What is left to accept, ignore or withdraw, whether the lists show it yet or not. */
  const pendingInvitation = (providerId: string): Effect | null => {
    const last = effects.filter((effect) => effect.action !== 'message' && effect.providerId === providerId).at(-1);
    return last?.action === 'invite' && !relations.has(providerId) && !ignored.has(last) ? last : null;
  };
  const isGone = ({ action, person }: JournalEntry) =>
    action === 'withdraw' && pendingInvitation(person.providerId) === null;
  const act = (entry: JournalEntry, leftAt: number) => {
    if (isGone(entry)) return;
    effects.push({ ...arrivalOf(entry, time.now(), leftAt), shownAt: time.now() + script.lag() });
  };

  const perform = async (entry: JournalEntry): ReturnType<SendRequest> => {
    const fault = script.nextFault();
    const leftAt = time.now();
    await wait(script.latency());
    if (fault === 'cut-before') return failed(problem('offline', null, 'unknown'));
    arrivals.push(arrivalOf(entry, time.now(), leftAt));
    if (isGone(entry)) return failed(GONE[version]);
    if (fault === 'slow' || fault === 'slow-acted') {
      const acts = script.latency() * 10;
      if (fault === 'slow-acted') time.after(acts, () => act(entry, leftAt));
      await wait(25_000);
      return failed(problem('timed-out', null, 'unknown'));
    }
    if (ACTING.includes(fault)) act(entry, leftAt);
    const index = effects.length;
    await wait(script.latency());
    return answerTo(fault, entry, index, version);
  };

  return {
    arrivals,
    effects,
    accept: (providerId) => {
      const at = time.now();
      if (pendingInvitation(providerId)) relations.set(providerId, { at, shownAt: at + (script.relationLag?.() ?? 0) });
    },
    ignore: (providerId) => {
      const invitation = pendingInvitation(providerId);
      if (invitation) ignored.set(invitation, time.now());
    },
    answered: () => [
      ...[...relations].map(([providerId, { at }]) => ({ providerId, at })),
      ...[...ignored].map(([{ providerId }, at]) => ({ providerId, at })),
    ],
    lists: (effect, at) => effect.shownAt <= at && pending().includes(effect),
    inviteByPhone: (providerId) =>
      void effects.push({
        at: time.now(),
        leftAt: time.now(),
        shownAt: time.now(),
        entryId: `phone-${providerId}`,
        action: 'invite',
        providerId,
        text: null,
      }),
    api: {
      prepare: async (entry) => {
        await wait(script.latency());
        return ok(() => perform(entry));
      },
      person: async (accountId, ref) => {
        await wait(script.latency());
        if (script.read() === 'failed') return failed(UNREAD[version]);
        const providerId = ref.kind === 'provider-id' ? ref.value : providerIdOf(ref.value);
        return ok(personOf(accountId, providerId, relationDetailOf(providerId), time.now()));
      },
      sentInvitations: () => read(sentList),
      newestSentInvitations: async () => {
        const listed = await read(() => sentList().reverse());
        if (!listed.ok) return listed;
        const { items, complete } = listed.value;
        return ok({ items: items.slice(0, LIST_PAGE), complete: complete && items.length <= LIST_PAGE });
      },
      receivedInvitations: () => read(() => []),
      relationsSince: async (_, since, countTo) => {
        const listed = await read(() =>
          [...relations]
            .filter(([, { at, shownAt }]) => at >= since && shownAt <= time.now())
            .map(([providerId, { at }]) => ({ providerId, publicIdentifier: null, fullName: providerId, at })),
        );
        if (!listed.ok) return listed;
        const count = script.relationsCount && countTo > 0 ? Math.min(script.relationsCount(), countTo) : null;
        return ok({ ...listed.value, count });
      },
      messagesSince: (_, { providerId }, __, since) =>
        read(() =>
          shown()
            .filter((effect) => effect.action === 'message' && effect.providerId === providerId && effect.at >= since)
            .map(({ text, at, entryId }) => ({
              messageId: `message-${entryId}`,
              chatId: `chat-${providerId}`,
              text: text === null ? null : (script.given?.(text) ?? text),
              at,
              own: true,
              invitationNote: false,
            })),
        ),
    },
  };
}

const arrivalOf = ({ id, action, person, text }: JournalEntry, at: number, leftAt: number): Arrival => ({
  at,
  leftAt,
  entryId: id,
  action,
  providerId: person.providerId,
  text,
});

/** A person of the script as the API describes them. */
export const personOf = (
  accountId: string,
  providerId: string,
  relationDetail: RelationDetail,
  readAt: number,
): Person => ({
  providerId,
  accountId,
  publicIdentifier: providerId.slice('ACoA-'.length),
  // One name, as v2 gives it.
  firstName: providerId,
  lastName: null,
  fullName: providerId,
  headline: null,
  company: null,
  relationDetail,
  relation: RELATION_DETAIL_MEANS[relationDetail].relation,
  canSendInMail: false,
  receivedNote: null,
  readAt,
});
