import { isDone, isMessage, isOpen } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import {
  belowTaken,
  carries,
  DRAFT_FIELDS,
  type DraftField,
  leftOf,
  quoteName,
  quoteOf,
  textField,
} from '@/lib/outreach/rules/drafts/draft-fields';
import { belowWhatCameBack, joined, type Typing } from '@/lib/outreach/rules/drafts/typed-over';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Draft } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { RequestInput } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { createDraftWrites } from './draft-writes';
import { createLatestReading } from './latest-reading';

/** A field as the form shows it. `restoredAt`: when the text was typed, where it came back from an earlier time. */
export interface DraftText {
  readonly text: string;
  readonly restoredAt: number | null;
}

export type DraftTexts = Readonly<Record<DraftField, DraftText>>;

const now = (text: string): DraftText => ({ text, restoredAt: null });
const EMPTY: DraftText = { text: '', restoredAt: null };
export const NO_DRAFTS: DraftTexts = {
  note: EMPTY,
  message: EMPTY,
  subject: EMPTY,
  email: EMPTY,
  quoted: EMPTY,
  files: EMPTY,
  otherNote: EMPTY,
  otherMessage: EMPTY,
  ahead: EMPTY,
};

/** What a press takes out of the form of a message: what is written there from then on is the next one's. */
const OF_MESSAGE = ['message', 'quoted', 'files'] as const satisfies readonly DraftField[];
type Taken = Readonly<Record<(typeof OF_MESSAGE)[number], string>>;

/** Whose draft it is: the account stays what it was when the text was typed, whichever is chosen meanwhile. */
type DraftTo = RequestInput<'draft.read'>;

interface DraftKeeperDeps {
  readonly ask: Ask;
  /** `unsaved`: why what is typed is not stored; null where it is, or soon will be. */
  readonly changed: (texts: DraftTexts, unsaved: Problem | null) => void;
  /** The sends to the person as far as they are known here. */
  readonly sends: () => readonly EntryView[];
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/**
 * Keeps what is typed to one person: restored on `load`, written while typing, gone only when discarded or proven sent. Another window may
 * write to the same person: each write says what it was typed over, so that the worker loses neither text.
 */
export function createDraftKeeper({ ask, changed, sends }: DraftKeeperDeps) {
  let person: DraftTo | null = null;
  let texts = NO_DRAFTS;
  /** What was typed in here at all: a reading of the drafts under another id of the person may be older than that. */
  const typedHere = new Set<DraftField>();
  /** What a press has taken and is not answered yet: until then it is stored above what is written on. */
  let taken: Taken | null = null;
  /** The newest send to the person that is known here, and all of them. */
  let newest: Pick<EntryView, 'id' | 'at'> | null = null;
  const known = new Set<string>();

  const toStore = (field: DraftField): string => {
    const { text } = texts[field];
    if (taken === null || !isOfMessage(field)) return text;
    if (field === 'message') return joined([taken.message, text]);
    return text === '' ? taken[field] : text;
  };

  const show = () => changed(texts, writes.unsaved());

  const set = (field: DraftField, value: DraftText) => {
    texts = { ...texts, [field]: value };
    show();
  };

  /** What the worker has made of a field by itself. */
  const put = (field: DraftField, text: string): void => {
    texts = { ...texts, [field]: now(text) };
    writes.isStored(field, text);
  };

  const write = (to: DraftTo, typing: Typing) => {
    const after = newest ? { after: newest.id } : {};
    const below = typing.field === 'message' && taken !== null ? { below: taken.message } : {};
    return latest.during(() => ask('draft.write', { ...to, ...typing, ...after, ...below }));
  };

  const writes = createDraftWrites({
    textOf: toStore,
    to: () => person,
    write,
    changed: show,
    // While somebody types on, what was written elsewhere meanwhile is looked at after the last key.
    written: () => latest.catchUp(),
  });

  const writeSoon = (field: DraftField) => {
    writes.mark(field);
    typedHere.add(field);
    latest.overtake();
    writes.begin();
  };

  const edit = (field: DraftField, text: string, restoredAt: number | null = null) => {
    set(field, { text, restoredAt });
    writeSoon(field);
  };

  /** Takes out of the form what a message carries that was just pressed for; other words than its own stay there. */
  const press = (message: string): void => {
    const rest = belowTaken(message, texts.message.text);
    if (rest === texts.message.text) return;
    taken = { message, quoted: texts.quoted.text, files: texts.files.text };
    texts = { ...texts, message: now(rest), quoted: EMPTY, files: EMPTY };
    show();
  };

  /** The answer to that: it is held, or it stands in the form again, above what was written on. */
  const answered = (entry: EntryView | null): void => {
    if (entry) know(entry);
    if (taken === null) return;
    const was = taken;
    const together = OF_MESSAGE.map((field) => [field, now(toStore(field))]);
    taken = null;
    if (!entry) texts = { ...texts, ...Object.fromEntries(together) };
    else {
      for (const field of OF_MESSAGE) writes.isStored(field, belowTaken(was[field], writes.stored(field)));
      if (carries(entry, 'subject', texts.subject.text)) put('subject', '');
    }
    for (const field of OF_MESSAGE.filter((one) => texts[one].text !== writes.stored(one))) writeSoon(field);
    show();
  };

  /** A message that was pressed for here has gone nowhere: what the worker puts back into the draft stands in the form at once. */
  const cameBack = (entry: EntryView): void => {
    const quote = quoteOf(entry);
    const quoted = texts.quoted.text === '' && quote ? quoteName(quote) : texts.quoted.text;
    const back = (below: string) => belowWhatCameBack(entry.text ?? '', below);
    if (quoted !== texts.quoted.text) writes.isStored('quoted', quoted);
    writes.isStored('message', back(writes.stored('message')));
    if (entry.subject && texts.subject.text === '') put('subject', entry.subject);
    texts = { ...texts, message: now(back(texts.message.text)), quoted: now(quoted) };
    show();
  };

  const know = (entry: EntryView): void => {
    known.add(entry.id);
    if (newest === null || entry.at >= newest.at) newest = entry;
  };

  /** Told of the sends in the journal: what one of them has taken that was not known of is no draft here either. */
  const found = (entries: readonly EntryView[]): void => {
    for (const entry of entries.filter(({ id }) => !known.has(id))) {
      know(entry);
      const { text } = texts.message;
      const left = isOpen(entry) ? leftOf(entry, 'message', text) : text;
      if (isMessage(entry.action) && left !== text) edit('message', left);
    }
  };

  const discard = async (field: DraftField): Promise<void> => {
    set(field, EMPTY);
    writes.mark(field);
    await writes.finish();
  };

  /** Puts what stands beside a field below its text. It goes from beside it only once both are stored as one. */
  const addBeside = async (into: DraftField, beside: DraftField): Promise<void> => {
    const here = texts[into].text;
    const other = texts[beside].text;
    edit(into, here.includes(other) ? here : joined([here, other]));
    if (await writes.finish()) await discard(beside);
  };

  /** Drops the drafts that this send has delivered, all at once; a text changed since stays. */
  const delivered = async (entry: EntryView): Promise<void> => {
    const gone = DRAFT_FIELDS.filter((field) => texts[field].text !== '' && delivers(entry, field, texts[field]));
    await Promise.all(gone.map(discard));
  };

  /** What was typed while the drafts were being read is newer than they are, and still to be written. */
  const restore = (draft: Draft): void => {
    for (const field of DRAFT_FIELDS) {
      if (typedHere.has(field)) continue;
      texts = { ...texts, [field]: restored(draft[field]) };
      writes.isStored(field, texts[field].text);
    }
    show();
    writes.begin();
  };

  /** Restores the drafts to a person, except those that a send has delivered in the meantime. */
  const load = async (
    { accountId, providerId }: Pick<Person, 'accountId' | 'providerId'>,
    entries: readonly EntryView[],
  ): Promise<void> => {
    if (person?.person === providerId) return;
    const to = { accountId, person: providerId };
    const answer = await ask('draft.read', to);
    person = to;
    const draft: Draft = answer.ok ? answer.value : {};
    restore(draft);
    found(entries);
    for (const entry of entries) {
      const field = textField(entry);
      if (entry.at >= ((field && draft[field]?.at) ?? 0)) await delivered(entry);
    }
    latest.catchUp();
  };

  const isLeaving = (field: DraftField, text: string): boolean =>
    sends().some((entry) => isOpen(entry) && carries(entry, field, text));

  /** What is stored of a field, without what a message has taken that the worker is about to take from there. */
  const left = (field: DraftField, typed: Draft[DraftField]): DraftText => {
    const gone = sends().filter(
      (entry) => isMessage(entry.action) && (isOpen(entry) || (isDone(entry) && entry.at >= (typed?.at ?? 0))),
    );
    const { text, restoredAt } = restored(typed);
    const rest = gone.reduce((words, entry) => leftOf(entry, field, words), text);
    return rest === text ? { text, restoredAt } : now(rest);
  };

  const take = (field: DraftField, read: DraftText): void => {
    const here = texts[field].text;
    writes.isStored(field, read.text);
    if (read.text !== here && !(read.text === '' && isLeaving(field, here))) set(field, read);
  };

  /** What is typed here and not yet written stays, and so does what a send of this surface has taken along and not delivered yet. */
  const latest = createLatestReading<Draft>({
    read: async () => {
      const answer = person && (await ask('draft.read', person));
      return answer?.ok ? answer.value : null;
    },
    take: (draft) => {
      if (taken !== null) return;
      for (const field of DRAFT_FIELDS) if (!writes.isUnwritten(field)) take(field, left(field, draft[field]));
    },
  });

  return {
    load,
    lookAgain: latest.look,
    edit,
    discard,
    addBeside,
    press,
    answered,
    cameBack,
    found,
    delivered,
    flush: writes.finish,
  };
}

const isOfMessage = (field: DraftField): field is keyof Taken => OF_MESSAGE.some((one) => one === field);

const restored = (kept: Draft[DraftField]): DraftText =>
  kept && kept.text !== '' ? { text: kept.text, restoredAt: kept.at } : EMPTY;

/** Whether a proven send has carried this text of this field. Files of the same names may have been attached anew since. */
const delivers = (entry: EntryView, field: DraftField, { text, restoredAt }: DraftText): boolean =>
  isDone(entry) && carries(entry, field, text) && !(field === 'files' && (restoredAt ?? 0) > entry.at);
