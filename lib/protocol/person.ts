import { z } from 'zod';
import type { Person } from '@/lib/outreach/journal/person';
import type { Refusal } from '@/lib/outreach/journal/refusal';
import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import { DRAFT_FIELDS, DRAFT_MAX } from '@/lib/outreach/rules/drafts/draft-fields';
import type { DraftLine } from '@/lib/outreach/rules/drafts/draft-lines';
import type { TypedTexts } from '@/lib/outreach/rules/drafts/typed-over';
import type { TimelineEvent } from '@/lib/outreach/rules/timeline';
import { KEEPSAKE_MAX, type Keepsake } from '@/lib/outreach/today/keepsake';
import { type ProfileSection, SECTIONS, type Section } from '@/lib/unipile/shapes/profile';
import type { MessageView } from './inbox';
import { answerOf, id, MAX_KEPT_TEXT, MAX_TEXT, moment, nothing, type RequestForm, ref } from './messaging/request';
import type { EntryView } from './send';

/** What the extension's own pages may ask about one person, and about what is typed to them and not sent. */
export const PERSON_REQUESTS = {
  /** The person of an address, through the API (cached for minutes). */
  'person.read': {
    from: 'extension',
    input: () => z.strictObject({ ref, fresh: z.boolean() }),
    answer: answerOf<PersonView>(),
  },
  /** The last messages of the chat with them. */
  'person.messages': {
    from: 'extension',
    input: () => z.strictObject({ providerId: id }),
    answer: answerOf<LastMessages>(),
  },
  /** What happened with them, oldest first. */
  'person.timeline': {
    from: 'extension',
    input: () => z.strictObject({ providerId: id }),
    answer: answerOf<readonly TimelineEvent[]>(),
  },
  /** One section of a profile; takes a profile read. */
  'person.section': {
    from: 'extension',
    input: () => z.strictObject({ providerId: id, section: z.enum(SECTIONS) }),
    answer: answerOf<SectionView>(),
  },
  /** All that is typed in the active account and not sent, the newest first; makes no call. */
  drafts: { from: 'extension', input: nothing, answer: answerOf<DraftsView>() },
  'draft.read': {
    from: 'extension',
    input: () => z.strictObject({ accountId: id, person: id }),
    answer: answerOf<Draft>(),
  },
  'draft.write': {
    from: 'extension',
    input: () =>
      z.strictObject({
        accountId: id,
        person: id,
        field: z.enum(DRAFT_FIELDS),
        text: z.string().max(DRAFT_MAX),
        /** What the surface last knew to stand there: anything else is kept beside it. */
        over: z.string().max(MAX_KEPT_TEXT),
        /** The last send to them that the surface knew of as it was typed: it is none of the words of that one. */
        after: id.optional(),
        /** The message that stands above both in the draft until its press is answered. */
        below: z.string().max(MAX_TEXT).optional(),
      }),
    answer: answerOf<null>(),
  },
  /** What the user keeps of a person for themselves; makes no call. */
  'keepsake.read': {
    from: 'extension',
    input: () => z.strictObject({ accountId: id, providerId: id }),
    answer: answerOf<KeepsakeView>(),
  },
  /** What is left out stays as it is. */
  'keepsake.write': {
    from: 'extension',
    input: () =>
      z.strictObject({
        accountId: id,
        person: z.strictObject({
          providerId: id,
          publicIdentifier: z.string().max(200).nullable(),
          fullName: z.string().min(1).max(KEEPSAKE_MAX.name),
        }),
        change: z.strictObject({
          remark: z.string().max(KEEPSAKE_MAX.remark).optional(),
          remarkOver: z.string().max(KEEPSAKE_MAX.remark).optional(),
          labels: z.array(z.string().min(1).max(KEEPSAKE_MAX.label)).max(KEEPSAKE_MAX.labels).readonly().optional(),
          reminder: z.strictObject({ on: z.iso.date(), unlessReplyAfter: moment.nullable() }).nullable().optional(),
        }),
      }),
    answer: answerOf<KeepsakeView>(),
  },
} as const satisfies Record<string, RequestForm>;

/** What the extension's own pages may ask about the photos of people. No page of LinkedIn may: each asks the API for something. */
export const PHOTOS_REQUESTS = {
  /** The photos of people on screen that are kept here; makes no call. Provider ids. */
  'photos.kept': {
    from: 'extension',
    input: () => z.strictObject({ people: z.array(id).min(1).max(100).readonly() }),
    answer: answerOf<PhotosView>(),
  },
  /** Reads the photo of somebody on screen, with one call at most, and one after the other whoever asks. */
  'photo.read': { from: 'extension', input: () => z.strictObject({ providerId: id }), answer: answerOf<PhotoView>() },
} as const satisfies Record<string, RequestForm>;

/** Everything a surface needs to draw one person. */
export interface PersonView {
  readonly person: Person;
  /** Since when the two are connected, UTC ms; null where LinkedIn does not say. */
  readonly connectedAt: number | null;
  /** Sent invitation that is pending, where one is: what Withdraw acts on. */
  readonly pendingInvitationId: string | null;
  /** Invitation they sent, where there is one: what Accept acts on. */
  readonly receivedInvitationId: string | null;
  /** Why a new invitation is refused, and until when (three weeks after the last one); null when free. */
  readonly notAgain: NotAgain | null;
  /** True once LinkedIn asked for an e-mail with the invitation. */
  readonly needsEmail: boolean;
  /** Set once the API said this person cannot be invited. */
  readonly cannotBeInvited: boolean;
  readonly entries: readonly EntryView[];
  readonly noteMax: number;
  readonly quota: QuotaView;
  /** The local day the quota is for: a send repeats it. */
  readonly day: string;
}

/** A refusal that stands in the way of a second invitation, whatever is written in it. */
export type NotAgain = Extract<Refusal, { kind: 'recently-withdrawn' | 'recently-ignored' | 'recently-invited' }>;

/** The last messages with a person, newest first, and the chat that they are in; null where there is none. */
export interface LastMessages {
  readonly chatId: string | null;
  readonly messages: readonly MessageView[];
  /** The time as LinkedIn's hour is measured, UTC ms. */
  readonly clock: number;
  /** Whether a reaction can be taken back. */
  readonly takesReactionsBack: boolean;
  /** No chat was found, and not all of them could be looked at. */
  readonly incomplete?: boolean | undefined;
  /** Chats with them were found, and no message from here goes into any: they are of another product, or take no replies. */
  readonly others?: true | undefined;
}

/** A section of a profile that was asked for. */
export type SectionView = Omit<ProfileSection, 'providerId'> & { readonly section: Section };

/** A draft as a surface shows it. */
export type Draft = TypedTexts;

/** The drafts of an account. */
export interface DraftsView {
  readonly accountId: string;
  readonly lines: readonly DraftLine[];
}

/** What the user keeps of a person, and the labels that they use at all, the most used first. */
export interface KeepsakeView extends Keepsake {
  readonly labelsInUse: readonly string[];
}

/**
 * Photos by provider id, each base64 of a WebP, null for those who have none; `missing`: of whom one may be asked for. Of everybody else it
 * is not known.
 */
export interface PhotosView {
  readonly photos: Readonly<Record<string, string | null>>;
  readonly missing: readonly string[];
}

/** Somebody's photo, null for none; `more`: whether another may be asked for now. */
export interface PhotoView {
  readonly photo: string | null;
  readonly more: boolean;
}
