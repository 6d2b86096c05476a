import { isDone } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { carries, DRAFT_FIELDS, type DraftField, OTHER_OF, textField } from '@/lib/outreach/rules/drafts/draft-fields';
import { joined } from '@/lib/outreach/rules/drafts/typed-over';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Draft } from '@/lib/protocol/person';
import type { RequestInput } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import { createLatestReading } from './latest-reading';

/** A field as the form shows it. `restoredAt`: when the text was typed, where it came back from an earlier time. */
export interface DraftText {
  readonly text: string;
  readonly restoredAt: number | null;
}

export type DraftTexts = Readonly<Record<DraftField, DraftText>>;

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
};

/** The pause in typing after which the text is written. */
const REST_MS = 250;

/** Whose draft it is: the account stays what it was when the text was typed, whichever is chosen meanwhile. */
type DraftTo = RequestInput<'draft.read'>;

interface DraftKeeperDeps {
  readonly ask: Ask;
  readonly changed: (texts: DraftTexts, saved: boolean) => void;
  /** Whether a send that is still open carries this text of this field. */
  readonly isLeaving: (field: DraftField, text: string) => boolean;
}

/**
 * Keeps what is typed to one person: restored on `load`, written while typing, gone only when discarded or proven sent. Another window may
 * write to the same person: each write says what it was typed over, so that the worker loses neither text.
 */
export function createDraftKeeper({ ask, changed, isLeaving }: DraftKeeperDeps) {
  let person: DraftTo | null = null;
  let texts = NO_DRAFTS;
  let saved = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unwritten = new Set<DraftField>();
  /** What is stored of each field: what was read last, or is on its way there. */
  const stored: { [field in DraftField]?: string } = {};

  const set = (field: DraftField, value: DraftText) => {
    texts = { ...texts, [field]: value };
    changed(texts, saved);
  };

  const write = async (to: DraftTo, field: DraftField): Promise<boolean> => {
    const { text } = texts[field];
    const over = stored[field] ?? '';
    unwritten.delete(field);
    stored[field] = text;
    const { ok } = await latest.during(() => ask('draft.write', { ...to, field, text, over }));
    if (!ok) {
      unwritten.add(field);
      if (stored[field] === text) stored[field] = over;
    }
    return ok;
  };

  /** Writes all that is not written yet, and answers whether it is. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    const to = person;
    if (to === null || unwritten.size === 0) return unwritten.size === 0;
    const outcomes = await Promise.all([...unwritten].map((field) => write(to, field)));
    const nowSaved = outcomes.every(Boolean);
    if (nowSaved !== saved) {
      saved = nowSaved;
      changed(texts, saved);
    }
    latest.catchUp();
    return nowSaved;
  };

  const edit = (field: DraftField, text: string) => {
    set(field, { text, restoredAt: null });
    unwritten.add(field);
    latest.overtake();
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
  };

  const discard = async (field: DraftField): Promise<void> => {
    set(field, EMPTY);
    unwritten.add(field);
    await flush();
  };

  /** Puts what stands beside a field below its text. It goes from beside it only once both are stored as one. */
  const addOther = async (field: DraftField): Promise<void> => {
    const beside = OTHER_OF[field];
    if (!beside) return;
    const here = texts[field].text;
    const other = texts[beside].text;
    edit(field, here.includes(other) ? here : joined([here, other]));
    if (await flush()) await discard(beside);
  };

  /** Drops the drafts that this send has delivered, all at once; a text changed since stays. */
  const delivered = async (entry: EntryView): Promise<void> => {
    const gone = DRAFT_FIELDS.filter((field) => texts[field].text !== '' && delivers(entry, field, texts[field]));
    await Promise.all(gone.map(discard));
  };

  /** What was typed while the drafts were being read is newer than they are, and still to be written. */
  const restore = (draft: Draft): void => {
    for (const field of DRAFT_FIELDS) {
      if (unwritten.has(field)) continue;
      texts = { ...texts, [field]: restored(draft[field]) };
      stored[field] = texts[field].text;
    }
    changed(texts, saved);
    if (unwritten.size > 0) timer = setTimeout(flush, REST_MS);
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
    for (const entry of entries) {
      const field = textField(entry);
      if (entry.at >= ((field && draft[field]?.at) ?? 0)) await delivered(entry);
    }
    latest.catchUp();
  };

  const take = (field: DraftField, found: DraftText): void => {
    const here = texts[field].text;
    stored[field] = found.text;
    if (found.text !== here && !(found.text === '' && isLeaving(field, here))) set(field, found);
  };

  /** What is typed here and not yet written stays, and so does what a send of this surface has taken along and not delivered yet. */
  const latest = createLatestReading<Draft>({
    read: async () => {
      const answer = person && (await ask('draft.read', person));
      return answer?.ok ? answer.value : null;
    },
    take: (draft) => {
      for (const field of DRAFT_FIELDS) if (!unwritten.has(field)) take(field, restored(draft[field]));
    },
  });

  return { load, lookAgain: latest.look, edit, discard, addOther, delivered, flush };
}

const restored = (kept: Draft[DraftField]): DraftText =>
  kept && kept.text !== '' ? { text: kept.text, restoredAt: kept.at } : EMPTY;

/** Whether a proven send has carried this text of this field. Files of the same names may have been attached anew since. */
const delivers = (entry: EntryView, field: DraftField, { text, restoredAt }: DraftText): boolean =>
  isDone(entry) && carries(entry, field, text) && !(field === 'files' && (restoredAt ?? 0) > entry.at);
