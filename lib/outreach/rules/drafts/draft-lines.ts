import type { PersonRef } from '@/lib/linkedin/person-address';
import type { DraftField } from './draft-fields';
import type { TypedTexts } from './typed-over';

/** The fields whose words are listed, as they are read; what else there is of a draft goes with its message. */
const LISTED = [
  'message',
  'otherMessage',
  'subject',
  'note',
  'otherNote',
  'email',
  'ahead',
] as const satisfies readonly DraftField[];
export type ListedField = (typeof LISTED)[number];

/** Whom a draft is to; `ref` is null where no name of theirs is known that leads to them, `fullName` where none is that they are called by. */
export interface DraftedPerson {
  /** By what their drafts are asked for. */
  readonly person: string;
  readonly ref: PersonRef | null;
  readonly fullName: string | null;
}

/** One text that was typed to somebody and not sent. */
export interface DraftLine extends DraftedPerson {
  readonly field: ListedField;
  /** Whether the message replies to another. */
  readonly isReply: boolean;
  readonly text: string;
  /** When it was typed last, UTC ms. */
  readonly at: number;
}

/** All texts of these drafts, the newest first. */
export const draftLines = (drafts: readonly (readonly [DraftedPerson, TypedTexts])[]): readonly DraftLine[] =>
  drafts
    .flatMap(([whom, draft]) =>
      LISTED.flatMap((field): DraftLine[] => {
        const typed = draft[field];
        return typed && typed.text.trim() !== ''
          ? [{ ...whom, field, isReply: field === 'message' && draft.quoted !== undefined, ...typed }]
          : [];
      }),
    )
    .toSorted((a, b) => b.at - a.at);
