import { createSteadyWrites } from '@/components/session/steady-writes';
import { type DraftField, draftRefusal } from '@/lib/outreach/rules/drafts/draft-fields';
import type { Typing } from '@/lib/outreach/rules/drafts/typed-over';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';

interface DraftWritesDeps<To> {
  /** What is to be stored of a field. */
  readonly textOf: (field: DraftField) => string;
  /** Whose draft it is; null until that is known. */
  readonly to: () => To | null;
  readonly write: (to: To, typing: Typing) => Promise<Answer<'draft.write'>>;
  /** Told when what is unsaved is another. */
  readonly changed: () => void;
  /** Told when nothing is unwritten. */
  readonly written: () => void;
}

type Texts = { [field in DraftField]?: string };

/**
 * The writes of one draft, field by field: what of it is written, what each write is typed over, and why something is not stored. Several
 * may be on their way at once; of a field the newest tells whether it is stored.
 */
export function createDraftWrites<To>({ textOf, to, write, changed, written }: DraftWritesDeps<To>) {
  const unwritten = new Set<DraftField>();
  /** What is stored of each field: what was read last, or is on its way there. */
  const stored: Texts = {};
  /** The same as far as it is known to have arrived. */
  const arrived: Texts = {};
  const newest: { [field in DraftField]?: Typing } = {};
  const unsaved = new Map<DraftField, Problem>();

  const ended = (field: DraftField, problem: Problem | null): void => {
    if (problem) {
      unwritten.add(field);
      unsaved.set(field, problem);
    } else if (!unsaved.delete(field)) return;
    changed();
  };

  const writeField = async (whose: To, field: DraftField): Promise<void> => {
    const typing = { field, text: textOf(field), over: stored[field] ?? '' };
    newest[field] = typing;
    unwritten.delete(field);
    const refusal = draftRefusal(typing.text);
    if (refusal) return ended(field, refusal);
    stored[field] = typing.text;
    const answer = await write(whose, typing);
    if (answer.ok) arrived[field] = typing.text;
    if (newest[field] !== typing) return;
    if (!answer.ok && stored[field] === typing.text) stored[field] = arrived[field] ?? '';
    ended(field, answer.ok ? null : answer.problem);
  };

  const writeAll = async (whose: To): Promise<void> => {
    await Promise.all([...unwritten].map((field) => writeField(whose, field)));
    if (unwritten.size === 0) written();
  };

  const writes = createSteadyWrites(() => {
    const whose = to();
    return whose === null || unwritten.size === 0 ? null : writeAll(whose);
  });

  return {
    isUnwritten: (field: DraftField): boolean => unwritten.has(field),
    stored: (field: DraftField): string => stored[field] ?? '',
    /** Why something is not stored; null where all of it is, or soon will be. */
    unsaved: (): Problem | null => [...unsaved.values()][0] ?? null,
    /** It has become known what is stored of a field. */
    isStored(field: DraftField, text: string): void {
      stored[field] = text;
      arrived[field] = text;
    },
    /** A field is to be written, with the next write. */
    mark: (field: DraftField): unknown => unwritten.add(field),
    begin: writes.begin,
    /** Writes all that is not written yet, and answers whether it is. */
    async finish(): Promise<boolean> {
      await writes.finish();
      return unwritten.size === 0;
    },
  };
}
