import { foldedLetters } from '@/lib/outreach/people/word-folding';

/** How much may be kept of one person; texts in UTF-16 units. */
export const KEEPSAKE_MAX = { name: 600, remark: 2_000, labels: 8, label: 30 } as const;

/** That the user wants to be reminded of somebody. */
export interface Reminder {
  /** From this local calendar day on, `YYYY-MM-DD`. */
  readonly on: string;
  /** Set where it is wanted only if they do not answer: when what they were last sent had left, UTC ms. */
  readonly unlessReplyAfter: number | null;
}

/** What the user keeps of one person for themselves: it goes nowhere. */
export interface Keepsake {
  readonly remark: string;
  readonly labels: readonly string[];
  readonly reminder: Reminder | null;
}

export const NO_KEEPSAKE: Keepsake = { remark: '', labels: [], reminder: null };

/** The parts of a keepsake that are to be another. */
export interface KeepsakeChange {
  readonly remark?: string | undefined;
  /** What who typed the remark last knew it to be: anything else is kept below it. */
  readonly remarkOver?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly reminder?: Reminder | null | undefined;
}

/** The keepsake with a change; labels come out trimmed, once each, and no more than may be kept. */
export const changedKeepsake = (keepsake: Keepsake, { remark, labels, reminder }: KeepsakeChange): Keepsake => ({
  remark: remark ?? keepsake.remark,
  labels: labels === undefined ? keepsake.labels : onceEach(labels),
  reminder: reminder === undefined ? keepsake.reminder : reminder,
});

/** What is here with what another copy knows beyond it. */
export const mergedKeepsake = (here: Keepsake, copy: Keepsake): Keepsake => ({
  remark: here.remark === '' ? copy.remark : here.remark,
  labels: onceEach([...here.labels, ...copy.labels]),
  reminder: here.reminder ?? copy.reminder,
});

export const isNoKeepsake = ({ remark, labels, reminder }: Keepsake): boolean =>
  remark.trim() === '' && labels.length === 0 && reminder === null;

function onceEach(labels: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const label of labels) {
    const words = label.replace(/\s+/g, ' ').trim().slice(0, KEEPSAKE_MAX.label);
    if (words !== '' && !kept.has(labelKey(words))) kept.set(labelKey(words), words);
  }
  return [...kept.values()].slice(0, KEEPSAKE_MAX.labels);
}

/** Equal for labels that differ in case and accents alone. */
const labelKey = (label: string): string => foldedLetters(label) || label;
