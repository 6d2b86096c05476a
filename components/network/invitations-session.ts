import { followEntry } from '@/components/person/follow-entry';
import { createStore } from '@/components/session/create-store';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { type Action, isOpen } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { InvitationsListPage, InvitationView } from '@/lib/protocol/network';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';

/** Which way the invitations went. */
export type Direction = 'sent' | 'received';

/** One of the two lists while it is looked at. */
export interface InvitationsState {
  readonly invitations: readonly InvitationView[];
  /** `stopped`: a page was refused, for `problem`, some could not be read, or the list has no end. */
  readonly status: 'reading' | 'complete' | 'stopped';
  readonly problem: Problem | null;
  /** The invitation whose withdrawal awaits the user's confirmation. */
  readonly asking: string | null;
  /** The invitation about which a request to the worker is under way. */
  readonly busyId: string | null;
  /** Why the last thing asked for was not done, and about which invitation. */
  readonly refused: { readonly invitationId: string; readonly problem: Problem } | null;
}

const NEW_INVITATIONS: InvitationsState = {
  invitations: [],
  status: 'reading',
  problem: null,
  asking: null,
  busyId: null,
  refused: null,
};

/** Pages of a hundred: more than LinkedIn lets anybody keep pending. */
const MAX_PAGES = 40;

export interface InvitationsSessionDeps {
  readonly ask: Ask;
  readonly direction: Direction;
  readonly surface: 'popup' | 'sidepanel';
  readonly onWorkerWord?: OnWorkerWord | undefined;
}

/** Reads one list of invitations to its end, answers or withdraws one at a time and follows what is under way, until `end`. */
export type InvitationsSession = ReturnType<typeof createInvitationsSession>;

export function createInvitationsSession({ ask, direction, surface, onWorkerWord }: InvitationsSessionDeps) {
  const { state, set, subscribe, ended, end } = createStore(NEW_INVITATIONS);
  let day = '';
  /** Whether all on the pages so far could be read. */
  let whole = true;

  const took = (entry: EntryView) => {
    const invitations = state().invitations.map((invitation) =>
      invitation.invitationId === entry.target.invitationId ? { ...invitation, entry } : invitation,
    );
    set({ invitations });
  };

  const follow = async (entry: EntryView): Promise<void> => {
    const problem = await followEntry({ ask, onWorkerWord, signal: ended, took }, entry);
    if (problem) set({ refused: { invitationId: entry.target.invitationId ?? '', problem } });
  };

  /** Takes in a list page; an invitation can be on two of them if the list moves in between. */
  const takeIn = (page: InvitationsListPage): void => {
    const known = new Set(state().invitations.map(({ invitationId }) => invitationId));
    const fresh = page.invitations.filter(({ invitationId }) => !known.has(invitationId));
    day = page.day;
    whole &&= page.incomplete !== true;
    set({ invitations: [...state().invitations, ...fresh] });
    for (const { entry } of fresh) if (entry && isOpen(entry)) void follow(entry);
  };

  const statusAtEnd = () => (whole ? 'complete' : 'stopped');

  const read = async (): Promise<void> => {
    set(NEW_INVITATIONS);
    const seen = new Set<string | null>();
    let cursor: string | null = null;
    whole = true;
    while (!seen.has(cursor) && seen.size < MAX_PAGES) {
      seen.add(cursor);
      const answer: Answer<'invitations.sent'> = await ask(`invitations.${direction}`, { cursor });
      if (ended.aborted) return;
      if (!answer.ok) return set({ status: 'stopped', problem: answer.problem });
      takeIn(answer.value);
      cursor = answer.value.cursor;
      if (cursor === null) return set({ status: statusAtEnd() });
    }
    set({ status: 'stopped' });
  };

  const decide = async (invitationId: string, question: () => Promise<Answer<'send'>>): Promise<void> => {
    if (state().busyId !== null) return;
    set({ busyId: invitationId, refused: null });
    const answer = await question();
    set({ busyId: null, asking: null });
    if (!answer.ok) return set({ refused: { invitationId, problem: answer.problem } });
    took(answer.value);
    void follow(answer.value);
  };

  const send = (action: Action, { invitationId, providerId }: InvitationView): Promise<void> | undefined => {
    if (providerId === null) return undefined;
    return decide(invitationId, () =>
      ask('send', {
        ref: { kind: 'provider-id', value: providerId },
        providerId,
        action,
        text: null,
        subject: null,
        email: null,
        invitationId,
        surface,
        seenDay: day,
        sameTextAgain: false,
      }),
    );
  };

  return {
    state,
    subscribe,
    start: read,
    read,
    readIfOffline: () => (state().problem?.kind === 'offline' ? read() : undefined),
    /** Asks for confirmation of a withdrawal and says what it costs; null cancels that. */
    consider: (invitationId: string | null) => set({ asking: invitationId, refused: null }),
    withdraw: (invitation: InvitationView) => send('withdraw', invitation),
    accept: (invitation: InvitationView) => send('accept', invitation),
    decline: (invitation: InvitationView) => send('decline', invitation),
    release: ({ invitationId, entry }: InvitationView) =>
      entry ? decide(invitationId, () => ask('send.release', { entryId: entry.id })) : undefined,
    undo: ({ invitationId, entry }: InvitationView) =>
      entry ? decide(invitationId, () => ask('send.undo', { entryId: entry.id })) : undefined,
    end,
  };
}
