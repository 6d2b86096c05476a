import type { PersonRef } from '@/lib/linkedin/person-address';
import { idKey } from '@/lib/outreach/journal/same-person';
import { type DraftedPerson, type DraftLine, draftLines } from '@/lib/outreach/rules/drafts/draft-lines';
import type { KeptJournal } from '@/lib/storage/journal/journal-store';
import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { InboxIndex } from '@/lib/worker/inbox/chat-search';
import type { Relations } from '@/lib/worker/network/relations';
import type { Keepsakes } from './keepsakes';

interface DraftListDeps {
  draftedPeople(accountId: string): Promise<readonly string[]>;
  read(accountId: string, person: string): Promise<StoredDraft>;
  readonly store: Pick<KeptJournal, 'load'>;
  readonly relations: Pick<Relations, 'open'>;
  readonly keepsakes: Pick<Keepsakes, 'all'>;
  readonly inboxIndex: Pick<InboxIndex, 'known'>;
}

interface Called {
  readonly providerId: string;
  readonly fullName: string;
}

/** Lists what is typed in an account and not sent, with whatever name is known here of those it is to; makes no call. */
export function createDraftList(deps: DraftListDeps) {
  const { draftedPeople, read, store, relations, keepsakes, inboxIndex } = deps;

  /** Everybody who has a name here, by `idKey`; what the list of relations says counts before all else. */
  const calledIn = async (accountId: string): Promise<ReadonlyMap<string, Called>> => {
    const [{ known }, kept, { chats }, journal] = await Promise.all([
      relations.open(accountId),
      keepsakes.all(accountId),
      inboxIndex.known(accountId),
      store.load(accountId),
    ]);
    const ofChats = [...chats.values()].flatMap(({ attendeeProviderId, name }) =>
      attendeeProviderId === null || name === null ? [] : [{ providerId: attendeeProviderId, fullName: name }],
    );
    const ofJournal = (journal?.entries ?? []).map(({ person }) => person);
    const all: Called[] = [...ofChats, ...ofJournal, ...kept.values(), ...known.values()];
    return new Map(all.map((one) => [idKey(one.providerId), one]));
  };

  const whomOf = (person: string, { whom }: StoredDraft, called: ReadonlyMap<string, Called>): DraftedPerson => {
    const found = whom ?? called.get(person) ?? called.get(idKey(person));
    // By the id itself, which tells who it is where a text of theirs is put back.
    if (found) return { person: found.providerId, ref: refOf(found.providerId), fullName: found.fullName };
    const slug = /^in:(.+)$/.exec(person)?.[1];
    if (slug) return { person, ref: { kind: 'public-identifier', value: slug }, fullName: slug };
    return { person, ref: refOf(person), fullName: null };
  };

  return async (accountId: string): Promise<readonly DraftLine[]> => {
    const people = await draftedPeople(accountId);
    if (people.length === 0) return [];
    const drafts = await Promise.all(people.map(async (person) => [person, await read(accountId, person)] as const));
    // Thirty thousand relations are looked through for those alone who were not read before they were written to.
    const called = drafts.some(([, { whom }]) => !whom) ? await calledIn(accountId) : new Map<string, Called>();
    return draftLines(drafts.map(([person, draft]) => [whomOf(person, draft, called), draft]));
  };
}

/** Null for the name under which several ids of one member are kept, which no address has. */
const refOf = (value: string): PersonRef | null =>
  value.startsWith('member:') ? null : { kind: 'provider-id', value };
