import { type PersonRef, samePerson } from '@/lib/linkedin/person-address';
import { isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { isNamed, isSamePerson } from '@/lib/outreach/journal/same-person';
import { properName } from '@/lib/outreach/people/proper-name';
import { isOffered } from '@/lib/outreach/rules/control-rules';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import { noteMax } from '@/lib/outreach/rules/text-rules';
import { isPractice } from '@/lib/practice-account';
import type { AskerOf, HandlersOf } from '@/lib/protocol/messaging/serve';
import type { PAGE_REQUESTS, PagePart, PageView } from '@/lib/protocol/page';
import type { RequestInput } from '@/lib/protocol/requests';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Active, Connection } from '@/lib/worker/account/connection';
import type { People } from '@/lib/worker/account/people';
import type { KnownPerson, Relations } from '@/lib/worker/network/relations';
import type { StoppedSends } from '@/lib/worker/noticing/stopped-sends';
import { mayTakeBack, pageEntry } from '@/lib/worker/sending/entry-view';
import { sendSettings } from '@/lib/worker/sending/send-settings';
import type { Sends } from '@/lib/worker/sending/sends';
import { blankView, NOT_COUNTED } from './blank-view';
import { glanceOf, partsFor } from './glance';
import { invitesLeftIn } from './invites-left';
import type { PageBounds } from './page-bounds';
import { isOwner, misfitOf } from './page-misfit';
import type { PageNotes } from './page-notes';
import { pageSpeech } from './page-speech';
import type { PageTemplates } from './page-templates';
import type { Presses } from './presses';
import { waitsElsewhere } from './waits-elsewhere';
import { withTooSoon, withWhyNone } from './why-none';

/**
 * What the control on a LinkedIn page may ask. The page is not trusted: the person must be the one of the tab's own address at
 * the moment of asking, looking makes no API call, and nothing it learns names the account, the key or the server. What it may have
 * is bounded by `PAGE_MAY`, since a renderer that was taken over can send whatever the control can.
 */
export function createPageRequests(deps: {
  readonly connection: Connection;
  readonly settings: StoredItem<StoredSettings>;
  readonly templates: PageTemplates;
  readonly people: People;
  readonly relations: Pick<Relations, 'known'>;
  readonly sends: Sends;
  readonly notes: Pick<PageNotes, 'read' | 'write'>;
  readonly stoppedSends: Pick<StoppedSends, 'of' | 'byDisconnecting'>;
  readonly bounds: PageBounds;
  readonly presses: Presses;
  now(): number;
  openPopup(windowId: number): Promise<void>;
  /** Runs scripts of the control in the top frame of a tab, in this order. */
  bring(tabId: number, parts: readonly PagePart[]): Promise<void>;
  report(error: unknown): void;
}): HandlersOf<typeof PAGE_REQUESTS> {
  const { connection, settings, templates, people, relations, sends, notes, bounds, presses } = deps;
  /** Whom each tab's page asked about, the last two. */
  const shownIn = new Map<number, readonly PersonRef[]>();

  const isHere = (asker: AskerOf<'page.look'>, ref: PersonRef) =>
    asker.address.kind === 'person' && samePerson(asker.address.ref, ref);

  const wasHere = ({ tabId }: AskerOf<'page.look'>, ref: PersonRef) =>
    shownIn.get(tabId)?.some((shown) => samePerson(shown, ref)) ?? false;

  /** What was read of a person, the list of relations or that of sent invitations says, whichever is youngest. */
  const knownOf = async (accountId: string, ref: PersonRef): Promise<KnownPerson | null> => {
    const [read, related, invited] = await Promise.all([
      people.known(accountId, ref),
      relations.known(accountId, ref),
      sends.listed(accountId, ref),
    ]);
    if (related && Math.max(read?.readAt ?? 0, invited?.readAt ?? 0) < related.readAt) return related;
    // Who was read knows of the list.
    return read ?? invited;
  };

  const entryWith = async (entryId: string, allowed: (entry: JournalEntry) => boolean) => {
    const entry = await sends.entry(entryId);
    return entry.ok && !allowed(entry.value) ? failed({ kind: 'entry-unknown' } as const) : entry;
  };

  /** Whether an entry is about whom the tab's address names, as far as the person was read before. */
  const aboutHere = async ({ address }: AskerOf<'page.follow'>) => {
    if (address.kind !== 'person') return () => false;
    const { ref } = address;
    const account = await connection.account();
    const person = account && (await knownOf(account.accountId, ref));
    return (entry: JournalEntry) => isAbout(entry, ref, person);
  };

  const accountNow = async () => (await connection.account())?.accountId ?? '';

  /** The person, as known, else by a read. Pages may cause only few reads, and none while the account is paused. */
  const readPerson = async (active: Active, ref: PersonRef) => {
    const awake = await sends.awake(active.account.accountId);
    if (!awake.ok) return awake;
    if (!people.isFresh(await people.known(active.account.accountId, ref))) {
      const read = await bounds.read();
      if (!read.ok) return read;
    }
    return people.read(active, ref, { fresh: false });
  };

  /** Writes down what a press asked for whose page went. Counted as a send, so that no page fills the journal. */
  const leaveBehind = async ({ ref, action, note }: RequestInput<'page.press'>) => {
    const counted = await bounds.lost();
    if (!counted.ok) return;
    await connection.withActive(async (active) => {
      const person = await readPerson(active, ref);
      if (!person.ok) return person;
      const request = { ...FROM_PAGE, ref, action, text: note, providerId: person.value.providerId };
      return sends.leftBehind(active, person.value, request);
    });
  };

  const entryFor = async (asker: AskerOf<'page.look'>, entry: JournalEntry) => {
    const [accountId, isOwn] = await Promise.all([accountNow(), bounds.isOwn(asker, entry.id)]);
    return pageEntry(entry, { now: deps.now(), accountId, isOwn });
  };

  const shown = async <P>(result: Result<JournalEntry, P>, asker: AskerOf<'page.look'>) =>
    result.ok ? ok(await entryFor(asker, result.value)) : result;

  type May = typeof mayTakeBack;
  /** Does something with a send about whom the tab's address names, where it is one that this tab may. */
  const withHers = async (entryId: string, asker: AskerOf<'page.undo'>, may: May, task: Sends['undo']) => {
    const [isHers, isOwn] = await Promise.all([aboutHere(asker), bounds.isOwn(asker, entryId)]);
    const entry = await entryWith(entryId, (one) => may(one, isOwn) && isHers(one));
    return entry.ok ? shown(await task(entryId), asker) : entry;
  };

  const viewOf = async (ref: PersonRef, asker: AskerOf<'page.look'>) => {
    const [stored, account, hasTemplates] = await Promise.all([
      settings.read(),
      connection.account(),
      templates.isAny(),
    ]);
    if (!account) {
      const [stopped = null] = await deps.stoppedSends.byDisconnecting((entry) => isAbout(entry, ref, null));
      const view = blankView(stored, await connection.noAccount(), deps.now());
      return ok({ ...view, entry: stopped && (await entryFor(asker, stopped)) });
    }
    const { accountId } = account;
    const [person, entries, quota] = await Promise.all([
      knownOf(accountId, ref),
      sends.entriesOf(accountId),
      sends.quotaOf(accountId),
    ]);
    if (!entries.ok) return entries;
    const own = entries.value.filter((entry) => isAbout(entry, ref, person));
    const open = own.filter(isOpen).sort((a, b) => b.at - a.at)[0];
    const [elsewhere, stopped] = await Promise.all([
      waitsElsewhere(sends, accountId, (one) => isAbout(one, ref, person)),
      deps.stoppedSends.of(own),
    ]);
    const told = open ?? stopped;
    const known = { ...(person ?? UNREAD), name: properName([person, own.at(-1)?.person], ref) };
    const left = withTooSoon(quota.ok ? invitesLeftIn(quota.value, deps.now()) : NOT_COUNTED, known, own, deps.now());
    return ok<PageView>({
      speech: pageSpeech(),
      ready: true,
      ...(isPractice(accountId) && { practice: true }),
      fullName: known.name || null,
      relation: isOwner(account, ref) ? 'self' : relationNow(known, own),
      entry: told && withWhyNone(await entryFor(asker, told), left),
      ...(elsewhere !== null && { elsewhere }),
      ...left,
      noteMax: noteMax(sendSettings(stored, account).tier),
      hasTemplates,
      control: stored.control,
    });
  };

  /** What is known of the person that a tab has come to. */
  const lookFrom = async (ref: PersonRef, asker: AskerOf<'page.look'>) => {
    if (!isHere(asker, ref)) return failed({ kind: 'page-changed' } as const);
    const before = shownIn.get(asker.tabId)?.find((shown) => !samePerson(shown, ref));
    shownIn.set(asker.tabId, before ? [ref, before] : [ref]);
    const [view] = await Promise.all([viewOf(ref, asker), bounds.looked(asker, ref)]);
    return view;
  };

  /** Where there is nothing to draw, nothing is brought. */
  const bringTo = async ({ tabId }: AskerOf<'page.look'>, view: PageView, parts: readonly PagePart[]) => {
    if (parts.length > 0 && isOffered(view)) await deps.bring(tabId, parts);
  };

  return {
    async 'page.glance'({ bring, ...shown }, asker) {
      const view = await lookFrom(shown.ref, asker);
      if (!view.ok) return view;
      const glance = glanceOf(view.value, shown);
      await bringTo(asker, view.value, partsFor(glance, shown.ref, bring));
      return ok(glance);
    },
    async 'page.look'({ ref, bring = [] }, asker) {
      const view = await lookFrom(ref, asker);
      if (view.ok) await bringTo(asker, view.value, bring);
      return view;
    },
    async 'page.send'({ ref, action, note, shownName, practice = false }, asker) {
      if (!isHere(asker, ref)) return failed({ kind: 'page-changed' });
      presses.asked(asker, ref);
      const answer = await connection.withActive(async (active) => {
        // Begun or ended since the control was drawn: then the click meant the other of the two.
        if (isPractice(active.account.accountId) !== practice) return failed({ kind: 'page-changed' });
        const entries = await sends.entries();
        if (!entries.ok) return entries;
        const sent = await bounds.send(asker, ref, entries.value, async () => {
          const person = await readPerson(active, ref);
          if (!person.ok) return person;
          const misfit = misfitOf({ ref, action, shownName }, person.value, entries.value);
          if (misfit) return failed(misfit);
          const request = { ...FROM_PAGE, ref, action, text: note, providerId: person.value.providerId };
          const handed = await sends.sendTo(active, person.value, request);
          if (handed.ok) await templates.noteUse(note, person.value);
          return handed;
        });
        return shown(sent, asker);
      });
      presses.ended(asker, ref, !answer.ok && answer.problem.kind === 'page-changed');
      return answer;
    },
    async 'page.press'({ ref, action, note }, asker) {
      if (!isHere(asker, ref)) return failed({ kind: 'page-changed' });
      presses
        .isLost(asker, ref)
        .then((lost) => (lost ? leaveBehind({ ref, action, note }) : undefined))
        .catch(deps.report);
      return ok(null);
    },
    async 'page.press.refused'({ ref }, asker) {
      presses.ended(asker, ref, false);
      return ok(null);
    },
    async 'page.release'({ entryId }, asker) {
      const { address } = asker;
      if (address.kind !== 'person') return failed({ kind: 'page-changed' });
      const front = await bounds.inFront(asker, address.ref);
      if (!front.ok) return front;
      return withHers(entryId, asker, (_, isOwn) => isOwn, sends.releaseAsActive);
    },
    async 'page.undo'({ entryId }, asker) {
      return withHers(entryId, asker, mayTakeBack, sends.undo);
    },
    async 'page.follow'({ entryId, seen }, asker) {
      const entry = await entryWith(entryId, await aboutHere(asker));
      return entry.ok ? shown(await sends.follow(entryId, seen), asker) : entry;
    },
    async 'page.open'({ ref }, asker) {
      const front = await bounds.inFront(asker, ref);
      if (!front.ok) return front;
      await deps.openPopup(asker.windowId);
      return ok(null);
    },
    async 'page.draft.read'({ ref }, asker) {
      if (!isHere(asker, ref)) return failed({ kind: 'page-changed' });
      return ok(await notes.read(await accountNow(), ref));
    },
    async 'page.draft.write'({ ref, text }, asker) {
      // The last keystrokes may arrive when the page is already on somebody else.
      if (!isHere(asker, ref) && !wasHere(asker, ref)) return failed({ kind: 'page-changed' });
      await notes.write(await accountNow(), ref, text);
      return ok(null);
    },
    async 'page.templates'({ ref, bring = [] }, asker) {
      const front = await bounds.inFront(asker, ref);
      if (!front.ok) return front;
      return connection.withActive(async (active) => {
        const person = await readPerson(active, ref);
        if (!person.ok) return person;
        if (bring.length > 0) await deps.bring(asker.tabId, bring);
        return ok(await templates.listFor(person.value, sendSettings(await settings.read(), active.account).tier));
      });
    },
    async 'page.settings'(moved) {
      await settings.change((stored) => ({ ...stored, control: { ...stored.control, ...moved } }));
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

function isAbout({ person }: JournalEntry, ref: PersonRef, known: KnownPerson | null): boolean {
  return known ? isSamePerson(person, known) : isNamed(person, ref);
}
