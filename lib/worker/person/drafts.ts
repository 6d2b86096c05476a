import { personKey } from '@/lib/linkedin/person-address';
import { cameToNothing, isDone, isOpen, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import {
  carries,
  DRAFT_FIELDS,
  type DraftField,
  filesNamed,
  leftOf,
  namesOfFiles,
  OTHER_OF,
  quoteName,
  quoteOf,
  textField,
} from '@/lib/outreach/rules/drafts/draft-fields';
import { belowWhatCameBack, besideAfter, typedOver } from '@/lib/outreach/rules/drafts/typed-over';
import { draftName, isEmptyDraft, type StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredItem } from '@/lib/storage/stored-item';
import { createWritesInOrder, type TypedAfter } from './writes-in-order';

/** A surface may still write this long after a send has ended without knowing that it has. */
const LATE_MS = 60_000;

interface DraftsDeps {
  item(accountId: string, person: string, source?: 'came-back'): StoredItem<StoredDraft>;
  /** The account's sends; none where the journal cannot be read. */
  entries(accountId: string): Promise<readonly JournalEntry[]>;
  /** Told of every change, whoever made it: a text may be shown in several windows. */
  changed(): void;
  /** Who somebody is that was read; null for anybody else. */
  whoIs(accountId: string, providerId: string): Promise<StoredDraft['whom'] | null>;
  now(): number;
  report(error: unknown): void;
}

/**
 * What is typed to a person and not sent. Only the worker moves a text between drafts and journal, since no surface may be open by
 * then: a text stops being a draft when its send is written, and becomes one again if the send does not happen.
 */
export type Drafts = ReturnType<typeof createDrafts>;

export function createDrafts({ item, entries, changed, whoIs, now, report }: DraftsDeps) {
  const change = async (accountId: string, person: string, next: (draft: StoredDraft) => StoredDraft) => {
    const after = await item(accountId, person).change(({ whom, ...texts }) => {
      const typed = next(texts);
      return whom && !isEmptyDraft(typed) ? { ...typed, whom } : typed;
    });
    changed();
    return after;
  };

  /** A draft is listed by the name that they had, long after whoever was read is forgotten. */
  const addName = async (accountId: string, person: string) => {
    // Under an address stands what is typed before they are read.
    const whom = person.startsWith('in:') ? null : await whoIs(accountId, person);
    if (whom) await item(accountId, person).change((draft) => (isEmptyDraft(draft) ? draft : { ...draft, whom }));
  };

  /** A person who had not been read when the text was typed has a draft under their address as well. */
  const keysOf = ({ person: { providerId, publicIdentifier } }: JournalEntry): readonly string[] =>
    publicIdentifier === null
      ? [providerId]
      : [providerId, personKey({ kind: 'public-identifier', value: publicIdentifier })];

  const takeAlong = (entry: JournalEntry) =>
    Promise.all(
      keysOf(entry).map((person) => change(entry.accountId, person, (draft) => without(draft, entry, leftOf))),
    );

  const giveBack = async (entry: JournalEntry) => {
    await item(entry.accountId, entry.person.providerId, 'came-back').change((typed) => {
      const at = now();
      const { quoted, files, ...unsent } = unsentOf(entry, at);
      const field = textField(entry);
      if (field === 'message' && entry.text !== null) {
        const text = belowWhatCameBack(entry.text, typed.message?.text ?? '');
        const message = text === typed.message?.text ? typed.message : { text, at };
        const names = [files, typed.files].flatMap((of) => filesNamed(of?.text ?? ''));
        const attached = namesOfFiles([...new Set(names)].map((name) => ({ name })));
        return {
          ...unsent,
          ...(quoted && { quoted }),
          ...typed,
          message,
          ...(attached !== '' && { files: { text: attached, at } }),
        };
      }
      const beside = field && entry.text !== null ? besideAfter(typed, field, entry.text, at) : {};
      return { ...unsent, ...typed, ...beside };
    });
    changed();
  };

  const writeTyped = async (
    accountId: string,
    person: string,
    { after: knew, ...typing }: TypedAfter,
  ): Promise<void> => {
    const at = now();
    const { field } = typing;
    const name = draftName(person);
    const toThem = async () =>
      (await entries(accountId)).filter((entry) => keysOf(entry).some((key) => draftName(key) === name));
    // Nothing but a message is written on below what came back.
    const cameBack = (field === 'message' ? await toThem() : []).flatMap((entry) =>
      textField(entry) === field && entry.text !== null && cameToNothing(entry) && isLate(entry, at)
        ? [entry.text]
        : [],
    );
    const after = await change(accountId, person, (draft) => typedOver(draft, typing, at, cameBack));
    if (!after.whom && !isEmptyDraft(after)) await addName(accountId, person);
    // Checked after writing: a send written in between clears the draft by itself. Names of files are written before their send is
    // asked for; after it, they are of the next message.
    const sends = await toThem();
    const known = sends.find(({ id }) => id === knew)?.at ?? Number.NEGATIVE_INFINITY;
    const taken = sends.filter(
      (entry) => entry.at > known && (field === 'files' ? isOpen(entry) : isTaking(entry, at)),
    );
    const written = [field, OTHER_OF[field] ?? field];
    for (const entry of taken) {
      // Written below a text whose press was not answered yet by then.
      const above = [typing.over, typing.below ?? ''];
      const left = above.some((text) => carries(entry, field, text)) ? leftOf : unlessCarried;
      await change(accountId, person, (draft) => without(draft, entry, left, written));
    }
  };

  return {
    read: (accountId: string, person: string) => item(accountId, person).read(),
    /** Stores what was typed into a field, unless a send has just carried that text, however late it arrives; in the order in which it is asked. */
    write: createWritesInOrder(writeTyped),
    /** To be told of every entry that changes. */
    onEntry(entry: JournalEntry): void {
      const arrivedAfterAll = isDone(entry) && entry.checks.putRightAt !== undefined;
      if (entry.state === 'held' || arrivedAfterAll) takeAlong(entry).catch(report);
      else if (cameToNothing(entry)) giveBack(entry).catch(report);
    },
  };
}

/** Whether a send has the text, or had it a moment ago. */
function isTaking(entry: JournalEntry, at: number): boolean {
  return isOpen(entry) || (isDone(entry) && isLate(entry, at));
}

/** Whether a send ended a moment ago. */
const isLate = ({ closedAt }: JournalEntry, at: number): boolean => closedAt !== null && at - closedAt < LATE_MS;

const unlessCarried: typeof leftOf = (entry, field, text) => (carries(entry, field, text) ? '' : text);

/** The draft without what the send has taken of these fields; a text that was changed since stays. */
function without(
  draft: StoredDraft,
  entry: JournalEntry,
  left: typeof leftOf,
  of: readonly DraftField[] = DRAFT_FIELDS,
): StoredDraft {
  const kept = DRAFT_FIELDS.flatMap((field) => {
    const typed = draft[field];
    if (!typed) return [];
    const text = of.includes(field) ? left(entry, field, typed.text) : typed.text;
    return text === '' ? [] : [[field, { ...typed, text }]];
  });
  return Object.fromEntries(kept);
}

function unsentOf(entry: JournalEntry, at: number): StoredDraft {
  const { action, text, subject, email, attachments } = entry;
  const quote = quoteOf(entry);
  const fields =
    action === 'invite'
      ? { note: text, email }
      : { message: text, subject, quoted: quote && quoteName(quote), files: namesOfFiles(attachments) || null };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, words]) => (words === null ? [] : [[field, { text: words, at }]])),
  );
}
