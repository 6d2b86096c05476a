import { isDone } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import { carries, DRAFT_FIELDS, type DraftField, textField } from '@/lib/outreach/rules/draft-fields';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Draft } from '@/lib/protocol/person';
import type { RequestInput } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';

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
};

/** The pause in typing after which the text is written. */
const REST_MS = 250;

/** Whose draft it is: the account stays what it was when the text was typed, whichever is chosen meanwhile. */
type DraftTo = RequestInput<'draft.read'>;

interface DraftKeeperDeps {
  readonly ask: Ask;
  readonly changed: (texts: DraftTexts, saved: boolean) => void;
}

/** Keeps what is typed to one person: restored on `load`, written while typing, gone only when discarded or proven sent. */
export function createDraftKeeper({ ask, changed }: DraftKeeperDeps) {
  let person: DraftTo | null = null;
  let texts = NO_DRAFTS;
  let saved = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unwritten = new Set<DraftField>();

  const set = (field: DraftField, value: DraftText) => {
    texts = { ...texts, [field]: value };
    changed(texts, saved);
  };

  const write = async (to: DraftTo, field: DraftField): Promise<boolean> => {
    unwritten.delete(field);
    const { ok } = await ask('draft.write', { ...to, field, text: texts[field].text });
    if (!ok) unwritten.add(field);
    return ok;
  };

  /** Writes all that is not written yet. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const to = person;
    if (to === null || unwritten.size === 0) return;
    const outcomes = await Promise.all([...unwritten].map((field) => write(to, field)));
    const nowSaved = outcomes.every(Boolean);
    if (nowSaved === saved) return;
    saved = nowSaved;
    changed(texts, saved);
  };

  const edit = (field: DraftField, text: string) => {
    set(field, { text, restoredAt: null });
    unwritten.add(field);
    clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
  };

  const discard = (field: DraftField): Promise<void> => {
    set(field, EMPTY);
    unwritten.add(field);
    return flush();
  };

  /** Drops the drafts that this send has delivered, all at once; a text changed since stays. */
  const delivered = async (entry: EntryView): Promise<void> => {
    const gone = DRAFT_FIELDS.filter((field) => texts[field].text !== '' && delivers(entry, field, texts[field]));
    await Promise.all(gone.map(discard));
  };

  /** What was typed while the drafts were being read is newer than they are, and still to be written. */
  const restore = (draft: Draft): void => {
    for (const field of DRAFT_FIELDS) if (!unwritten.has(field)) texts = { ...texts, [field]: restored(draft[field]) };
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
  };

  /** Takes over changes of the drafts made elsewhere, such as by a send from another surface; what is typed here and not yet written stays. */
  const lookAgain = async (): Promise<void> => {
    const to = person;
    if (to === null) return;
    const answer = await ask('draft.read', to);
    if (!answer.ok || to !== person) return;
    for (const field of DRAFT_FIELDS) {
      const stored = restored(answer.value[field]);
      if (!unwritten.has(field) && stored.text !== texts[field].text) set(field, stored);
    }
  };

  return { load, lookAgain, edit, discard, delivered, flush };
}

const restored = (kept: Draft[DraftField]): DraftText =>
  kept && kept.text !== '' ? { text: kept.text, restoredAt: kept.at } : EMPTY;

/** Whether a proven send has carried this text of this field. Files of the same names may have been attached anew since. */
const delivers = (entry: EntryView, field: DraftField, { text, restoredAt }: DraftText): boolean =>
  isDone(entry) && carries(entry, field, text) && !(field === 'files' && (restoredAt ?? 0) > entry.at);
