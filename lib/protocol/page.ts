import { z } from 'zod';
import { ENTRY_STATES, type JournalEntry } from '@/lib/outreach/journal/journal-entry';
import type { Relation } from '@/lib/outreach/journal/person';
import type { Span } from '@/lib/outreach/quota/spacing';
import type { ControlButton } from '@/lib/outreach/rules/control-rules';
import { PAGE_MAY } from '@/lib/outreach/rules/page-powers';
import { answerOf, id, type RequestForm, ref } from './messaging/request';
import type { ProblemKind } from './problem';
import type { PageControlSettings } from './settings';

/** The scripts that the worker brings into a person's page: what draws the control, what reads the page, all that is done with it, and what lists templates. */
const PAGE_PARTS = ['panel', 'reader', 'rest', 'templates'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** Those that the page has not got yet; each comes only where it is of use. */
const bring = () => z.array(z.enum(PAGE_PARTS)).max(PAGE_PARTS.length);

/**
 * All that the control on a LinkedIn page may ask: intent only, never a URL, an account, a key or an API id but the shown person's.
 * No other table holds a request of a page (`requests.ts` makes that a type error).
 */
export const PAGE_REQUESTS = {
  /** What is shown before anything is asked of the control. The worker knows a name, or the page says one, read from it or in its title. */
  'page.glance': {
    from: 'page',
    input: () =>
      z.strictObject({ ref, name: z.string().max(300).nullable(), title: z.string().max(100_000), bring: bring() }),
    answer: answerOf<PageGlance>(),
  },
  'page.look': {
    from: 'page',
    input: () => z.strictObject({ ref, bring: bring().optional() }),
    answer: answerOf<PageView>(),
  },
  'page.send': {
    from: 'page',
    input: () =>
      z.strictObject({
        ref,
        action: z.enum(PAGE_MAY.actions),
        note: z.string().max(PAGE_MAY.text).nullable(),
        /** The name the page control showed when it was clicked. */
        shownName: z.string().max(300),
        /** The control was marked as practice when it was clicked. */
        practice: z.literal(true).optional(),
      }),
    answer: answerOf<PageEntry>(),
  },
  /** "Send now", for a send of this tab that waits for it. */
  'page.release': { from: 'page', input: () => z.strictObject({ entryId: id }), answer: answerOf<PageEntry>() },
  /** That a button which sends was pressed, before the page is sure whose press it was: where it goes before it can ask, that is told. */
  'page.press': {
    from: 'page',
    input: () =>
      z.strictObject({ ref, action: z.enum(PAGE_MAY.actions), note: z.string().max(PAGE_MAY.text).nullable() }),
    answer: answerOf<null>(),
  },
  /** That the page itself told why the press sends nothing. */
  'page.press.refused': { from: 'page', input: () => z.strictObject({ ref }), answer: answerOf<null>() },
  'page.undo': { from: 'page', input: () => z.strictObject({ entryId: id }), answer: answerOf<PageEntry>() },
  'page.follow': {
    from: 'page',
    input: () => z.strictObject({ entryId: id, seen: z.enum(ENTRY_STATES) }),
    answer: answerOf<PageEntry>(),
  },
  /** Opens Kith on the person. */
  'page.open': { from: 'page', input: () => z.strictObject({ ref }), answer: answerOf<null>() },
  'page.settings': {
    from: 'page',
    input: () =>
      z.strictObject({
        collapsed: z.boolean(),
        position: z.strictObject({
          bottom: z.number().int().min(0).max(10_000),
          start: z.number().int().min(0).max(10_000),
        }),
        inline: z.boolean().optional(),
      }),
    answer: answerOf<null>(),
  },
  /** The note that was typed to the person and not sent. */
  'page.draft.read': { from: 'page', input: () => z.strictObject({ ref }), answer: answerOf<string>() },
  'page.draft.write': {
    from: 'page',
    input: () => z.strictObject({ ref, text: z.string().max(PAGE_MAY.text) }),
    answer: answerOf<null>(),
  },
  /** The templates of notes as they read for the person of the tab: reads the person, so it is asked on a click. */
  'page.templates': {
    from: 'page',
    input: () => z.strictObject({ ref, bring: bring().optional() }),
    answer: answerOf<readonly PageTemplate[]>(),
  },
} as const satisfies Record<string, RequestForm>;

/** The control in its first state, in words, so that the script that draws it needs to know nothing of persons and sends. */
export interface PageGlance {
  readonly control: PageControlSettings;
  readonly relation: Relation | null;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** False while nobody is named but by the address. */
  readonly isNamed: boolean;
  /** The name, where the page's title alone tells it. */
  readonly titled: string | null;
  readonly status: string;
  readonly buttons: readonly ControlButton[];
  /** There is more to show than this, such as a send under way. */
  readonly isMore: boolean;
  /** What is said where the rest cannot be brought. */
  readonly lost: { readonly 'worker-silent': string } & Readonly<Partial<Record<ProblemKind, string>>>;
}

/** What the page control may know of the person of its address, from local knowledge alone. Nothing secret, no account id. */
export interface PageView {
  /** The control's own words in the language of Kith, by key: its script has none. */
  readonly speech: { readonly locale: string; readonly texts: Readonly<Record<string, string>> };
  /** One practises: all that is drawn is to be marked as that. Left out where it is for real. */
  readonly practice?: true;
  /** False before setup. */
  readonly ready: boolean;
  /** Full name by the API, where it was read before; else null. */
  readonly fullName: string | null;
  readonly relation: Relation | null;
  /** The send that has not ended; else the last one, where it did not leave and the user may not know. */
  readonly entry: PageEntry | null;
  /** That a send to the person waits for "Send now" as another account than the active one, in words; it is no entry, since nothing may be done with it here. */
  readonly elsewhere?: string;
  readonly noteMax: number;
  /** How many invitations are left by the limit that binds, in words, and that no more may carry a note; null where it is not known. */
  readonly invitesLeft: string | null;
  /** Why no invitation can be sent now, in words; else null. */
  readonly noInvites: string | null;
  /** In how many ms from this answer on an invitation would leave, where it would wait for the one before; null where it would not. */
  readonly leaves: Span | null;
  /** Why none can be sent with a note. */
  readonly noNotes: string | null;
  /** Whether the user has written templates of notes. */
  readonly hasTemplates: boolean;
  /** Why nothing at all is sent now. */
  readonly paused: string | null;
  readonly control: PageControlSettings;
}

/** A send as the page control shows it. */
export interface PageEntry {
  readonly id: string;
  readonly action: JournalEntry['action'];
  /** Kith's own window says more of why it was refused. */
  readonly isMore?: true;
  readonly fullName: string;
  readonly state: JournalEntry['state'];
  /** False for a send of Kith's own window, and for one that waits for "Send now" in another tab: only they may take it back. */
  readonly undoable: boolean;
  /** It waits for "Send now"; `leavesIn` says nothing then. */
  readonly openEnded: boolean;
  /** How long it was until it leaves, ms, when the worker said this: a page has a clock that may be set at any moment. */
  readonly leavesIn: number;
  /** It waits longer than it is held, to keep its distance. */
  readonly spaced: boolean;
  /** Why it was not done, in words; null where nothing is wrong. */
  readonly sentence: string | null;
  /** The user took it back before it left. */
  readonly undone?: true;
}

/** A template filled in for one person; unknown values stay in braces. */
export interface PageTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Why it cannot be sent as it stands, in words; null where it can. */
  readonly why: string | null;
}
