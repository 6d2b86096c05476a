import { belowTaken, DRAFT_FIELDS, type DraftField, OTHER_OF } from './draft-fields';
import { typedInto } from './typed-into';

/** A draft: unsent text per field, with when it was last typed (UTC ms). */
export type TypedTexts = {
  readonly [field in DraftField]?: { readonly text: string; readonly at: number } | undefined;
};

/** What was typed into one field. */
export interface Typing {
  readonly field: DraftField;
  readonly text: string;
  /** What who typed it last knew to stand in the field. */
  readonly over: string;
  /** The message that stands above both until its press is answered; left out where none was pressed for. */
  readonly below?: string | undefined;
}

/**
 * A draft after something was typed into one of its fields. What another window wrote there in between, unseen by who typed, is not
 * lost: it moves to the field beside it until it is in the text or discarded, and is never emptied unseen; in a field of one line it stands
 * behind what was typed. What only came back above it from
 * a send (`cameBack`: such texts) stays above it, and what a send has taken from above it meanwhile stands there no more.
 */
export function typedOver<D extends TypedTexts>(
  draft: D,
  { field, text, over, below = '' }: Typing,
  at: number,
  cameBack: readonly string[] = [],
): D {
  const here = draft[field]?.text ?? '';
  if (here !== over && here === belowTaken(below, over))
    return typedOver(draft, { field, text: belowTaken(below, text), over: here }, at, cameBack);
  const above = here === over || here === text ? undefined : cameBack.find((back) => joined([back, over]) === here);
  if (above !== undefined) return typedOver(draft, { field, text: joined([above, text]), over: here }, at);
  const unseen = here === over || here === text ? '' : here;
  const between = BETWEEN[field];
  if (text === '' && unseen !== '' && between === undefined) return draft;
  const inField = between === undefined ? text : typedInto(here, { text, over }, between);
  const texts = { [field]: inField, ...besides(draft, field, text, unseen) };
  const kept = DRAFT_FIELDS.flatMap((one) => {
    const changed = texts[one];
    const stays = changed === undefined || (one !== field && changed === draft[one]?.text);
    const typed = stays ? draft[one] : { text: changed, at };
    return typed && typed.text !== '' ? [[one, typed]] : [];
  });
  return Object.fromEntries(kept);
}

/** What parts two texts in a field that keeps both itself. */
const BETWEEN: { readonly [field in DraftField]?: string } = { subject: ' ', email: ' ', ahead: '\n\n' };

/** A text below what came back to its field from a send; once, however often that is told. */
export const belowWhatCameBack = (cameBack: string, text: string): string =>
  text === cameBack || text.startsWith(`${cameBack}\n\n`) ? text : joined([cameBack, text]);

/** What stands beside a text that a send of the same field came back to, with the words of the send; nothing for a field without one. */
export function besideAfter(draft: TypedTexts, field: DraftField, cameBack: string, at: number): TypedTexts {
  const other = OTHER_OF[field];
  const here = draft[field]?.text ?? '';
  if (!other || here === '') return {};
  const text = besides(draft, field, here, cameBack)[other] ?? '';
  return text === '' || text === draft[other]?.text ? {} : { [other]: { text, at } };
}

/** What stands beside a field, as far as it is not in its text already. */
function besides(
  draft: TypedTexts,
  field: DraftField,
  text: string,
  unseen: string,
): { readonly [field in DraftField]?: string } {
  const other = OTHER_OF[field];
  if (!other) return {};
  const before = draft[other]?.text ?? '';
  const others = [before, before.includes(unseen) ? '' : unseen].filter((one) => !text.includes(one));
  return { [other]: joined(others) };
}

/** Texts one below the other, with a blank line between them. */
export const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n\n');
