import { type PersonRef, samePerson } from '@/lib/linkedin/person-address';
import { isOpen, type JournalEntry } from '@/lib/outreach/journal-entry';
import type { Person } from '@/lib/outreach/person';
import { relationNow } from '@/lib/outreach/relation-now';
import { isNameOf } from '@/lib/outreach/shown-name';
import { noteMax } from '@/lib/outreach/text-rules';
import type { AskerOf, Handlers } from '@/lib/protocol/serve';
import type { PageView } from '@/lib/protocol/views';
import { failed, ok } from '@/lib/result';
import type { StoredSettings } from '@/lib/storage/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from './connection';
import { pageEntry } from './entry-view';
import type { People } from './people';
import { sendSettings } from './send-settings';
import type { Sends } from './sends';

type PageHandlers = Pick<Handlers, Extract<keyof Handlers, `page.${string}`>>;

/**
 * What the control on a LinkedIn page may ask. The page is not trusted: the person must be the one of the tab's own address at
 * the moment of asking, looking makes no API call, and nothing it learns names the account, the key or the server.
 */
export function createPageRequests(deps: {
  readonly connection: Connection;
  readonly settings: StoredItem<StoredSettings>;
  readonly people: People;
  readonly sends: Sends;
  openPopup(windowId: number): Promise<void>;
}): PageHandlers {
  const { connection, settings, people, sends } = deps;

  const isHere = (asker: AskerOf<'page.look'>, ref: PersonRef) =>
    asker.address.kind === 'person' && samePerson(asker.address.ref, ref);

  /** An entry is the page's to follow or take back only if a page made it. */
  const ofPage = async (entryId: string) => {
    const entries = await sends.entries();
    if (!entries.ok) return entries;
    const entry = entries.value.find(({ id, surface }) => id === entryId && surface === 'page');
    return entry ? ok(entry) : failed({ kind: 'entry-unknown' } as const);
  };

  const shown = <P>(result: { ok: true; value: JournalEntry } | { ok: false; problem: P }) =>
    result.ok ? ok(pageEntry(result.value)) : result;

  return {
    async 'page.look'({ ref }, asker) {
      if (!isHere(asker, ref)) return failed({ kind: 'page-changed' });
      const stored = await settings.read();
      const account = await connection.account();
      if (!account) return ok(blank(stored));
      const { accountId } = account;
      const [person, entries] = await Promise.all([people.known(accountId, ref), sends.entries()]);
      if (!entries.ok) return entries;
      const own = entries.value.filter((entry) => isAbout(entry, ref, person));
      const open = own.filter(isOpen).sort((a, b) => b.at - a.at)[0];
      return ok({
        ready: true,
        fullName: person?.fullName ?? own.at(-1)?.person.fullName ?? null,
        relation: relationNow(person ?? UNREAD, own),
        entry: open ? pageEntry(open) : null,
        noteMax: noteMax(sendSettings(stored, account).tier),
        control: stored.control,
      });
    },
    async 'page.send'({ ref, action, note, shownName }, asker) {
      if (!isHere(asker, ref)) return failed({ kind: 'page-changed' });
      const active = await connection.active();
      if (!active.ok) return active;
      const person = await people.read(active.value, ref, { fresh: false });
      if (!person.ok) return person;
      const { fullName } = person.value;
      if (!isNameOf(shownName, person.value))
        return failed({ kind: 'another-person', expected: shownName, found: fullName });
      return shown(await sends.send({ ...FROM_PAGE, ref, action, text: note, providerId: person.value.providerId }));
    },
    async 'page.undo'({ entryId }) {
      const entry = await ofPage(entryId);
      return entry.ok ? shown(await sends.undo(entryId)) : entry;
    },
    async 'page.follow'({ entryId, seen }) {
      const entry = await ofPage(entryId);
      return entry.ok ? shown(await sends.follow(entryId, seen)) : entry;
    },
    async 'page.open'({ ref }, asker) {
      if (!isHere(asker, ref)) return failed({ kind: 'page-changed' });
      await deps.openPopup(asker.windowId);
      return ok(null);
    },
    async 'page.settings'(control) {
      await settings.change((stored) => ({ ...stored, control }));
      return ok(null);
    },
  };
}

/** What a page never says. */
const FROM_PAGE = {
  surface: 'page',
  subject: null,
  email: null,
  invitationId: null,
  seenDay: null,
  sameTextAgain: false,
} as const;

/** Nobody has read this person: what is known of them can only come from the journal. */
const UNREAD = { relation: 'none', readAt: 0 } as const satisfies Pick<Person, 'relation' | 'readAt'>;

function isAbout({ person }: JournalEntry, ref: PersonRef, known: Person | null): boolean {
  if (known) return person.providerId === known.providerId;
  const names: PersonRef[] = [{ kind: 'provider-id', value: person.providerId }];
  if (person.publicIdentifier) names.push({ kind: 'public-identifier', value: person.publicIdentifier });
  return names.some((name) => samePerson(name, ref));
}

const blank = ({ control }: StoredSettings): PageView => ({
  ready: false,
  fullName: null,
  relation: null,
  entry: null,
  noteMax: noteMax('free'),
  control,
});
