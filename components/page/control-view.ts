import { secondsSpan } from '@/lib/copy/waiting/seconds-span';
import { secondsUntil } from '@/lib/durations';
import { isDone, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { PAGE_MAY } from '@/lib/outreach/rules/page-powers';
import type { PageEntry, PageTemplate, PageView } from '@/lib/protocol/page';
import {
  INVITED_YOU,
  MOVE_HINT,
  NO_TEMPLATES,
  PENDING,
  RELATION_UNKNOWN,
  SEND_WORDS,
  SPACING_REASON,
  WAITS,
  WITHDRAW_WARNING,
  WITHOUT_NOTE,
} from './control-sentences';

/** What the control knows of the one person it is drawn for. */
export interface ControlState {
  /** The name to show: the API's where it was read, the page's where it is proven, else the identifier. */
  readonly name: string;
  readonly look: PageView;
  /** The send to show: one under way or of open outcome, one that ended while this page was open, or one that did not leave. */
  readonly entry: PageEntry | null;
  /** A request of this kind was handed over and has no answer yet. */
  readonly asking: (typeof PAGE_MAY.actions)[number] | null;
  readonly step: 'offer' | 'note' | 'withdraw' | 'move';
  readonly note: string;
  /** The user's texts to start from, once they were asked for. */
  readonly templates: readonly PageTemplate[] | null;
  /** A problem in words, shown instead of the usual sentence. */
  readonly sentence: string | null;
  /** The sentence comes with a button to Kith's own window. */
  readonly wayOut: boolean;
  /** Nothing may be pressed: a send was handed over and no answer came. */
  readonly stopped: boolean;
  readonly collapsed: boolean;
  /** Whether this page has a place for it among the person's own buttons. */
  readonly inlineIsThere: boolean;
}

/** Before anything has happened. */
export const BLANK = {
  entry: null,
  asking: null,
  step: 'offer',
  note: '',
  templates: null,
  sentence: null,
  wayOut: false,
  stopped: false,
  inlineIsThere: false,
} as const satisfies Partial<ControlState>;

export type ButtonId =
  | 'invite'
  | 'add-note'
  | 'invite-with-note'
  | 'templates'
  | 'cancel'
  | 'undo'
  | 'message'
  | 'withdraw'
  | 'withdraw-now'
  | 'keep'
  | 'accept'
  | 'set-up'
  | 'open'
  | 'move'
  | Corner
  | 'inline'
  | 'done'
  | 'hide'
  | 'show';

/** Where a click on "Move" lets the control be put, without any dragging. */
export const CORNERS = ['bottom-start', 'bottom-end', 'top-start', 'top-end'] as const;
export type Corner = (typeof CORNERS)[number];

export interface ControlButton {
  readonly id: ButtonId;
  readonly label: string;
  readonly kind: 'main' | 'quiet' | 'icon';
}

/** What is drawn. `countdown` stands behind the status and changes each second without being announced. */
export interface ControlView {
  readonly name: string;
  readonly status: string;
  readonly countdown: string;
  readonly note: {
    readonly text: string;
    readonly count: string;
    readonly over: boolean;
    readonly templates: readonly PageTemplate[];
  } | null;
  readonly buttons: readonly ControlButton[];
}

type Body = Pick<ControlView, 'status' | 'buttons'> & Partial<Pick<ControlView, 'countdown' | 'note'>>;

/** What a state looks like at a moment (UTC ms), as plain data, so that it can be tested without a page. */
export function controlView(state: ControlState, now: number): ControlView {
  const { name } = state;
  if (state.collapsed) {
    return { name, status: '', countdown: '', note: null, buttons: [icon('show', `Show Kith for ${name}`)] };
  }
  const body = bodyOf(state, now);
  const around = state.step === 'move' ? [] : [icon('move', 'Move'), icon('hide', 'Hide')];
  return {
    name,
    status: state.sentence ?? body.status,
    countdown: state.sentence === null ? (body.countdown ?? '') : '',
    note: body.note ?? null,
    buttons: [...body.buttons, ...(state.wayOut && !body.buttons.includes(OPEN) ? [OPEN] : []), ...around],
  };
}

const main = (id: ButtonId, label: string): ControlButton => ({ id, label, kind: 'main' });
const quiet = (id: ButtonId, label: string): ControlButton => ({ id, label, kind: 'quiet' });
const icon = (id: ButtonId, label: string): ControlButton => ({ id, label, kind: 'icon' });
/** What is done in Kith's own window. */
const OPEN = quiet('open', 'Open Kith');
const saying = (status: string, ...buttons: readonly ControlButton[]): Body => ({ status, buttons });

const CORNER_BUTTONS: readonly ControlButton[] = [
  quiet('top-start', 'Top left'),
  quiet('top-end', 'Top right'),
  quiet('bottom-start', 'Bottom left'),
  quiet('bottom-end', 'Bottom right'),
];

function bodyOf(state: ControlState, now: number): Body {
  const { name, entry, step } = state;
  if (step === 'move') {
    const inline = state.inlineIsThere ? [quiet('inline', 'On the profile')] : [];
    return saying(MOVE_HINT, ...CORNER_BUTTONS, ...inline, quiet('done', 'Done'));
  }
  if (state.stopped) return saying('');
  if (!state.look.ready) return saying('', main('set-up', 'Set up Kith'));
  if (state.asking) return saying(SEND_WORDS[state.asking].doing(name));
  if (entry && isUnderWay(entry)) return moving(state, entry, now);
  if (entry?.state === 'unconfirmed') return saying(SEND_WORDS[entry.action].unknown(name), OPEN);
  // A step that was open when the account came to rest; its note stays written down.
  if (state.look.paused !== null && step !== 'offer') return saying(state.look.paused, OPEN, quiet('cancel', 'Cancel'));
  if (step === 'withdraw') {
    return saying(WITHDRAW_WARNING(name), main('withdraw-now', 'Withdraw'), quiet('keep', 'Keep'));
  }
  if (step === 'note') return noteBody(state);
  const offer = offerOf(state, now);
  return entry ? saying(endOf(entry, name), ...offer.buttons) : offer;
}

function moving({ name, sentence }: ControlState, entry: PageEntry, now: number): Body {
  const status = SEND_WORDS[entry.action].doing(name);
  const seconds = secondsUntil(entry.dueAt, now);
  // While the worker is silent it is not known whether the send may still be taken back.
  if (entry.state !== 'held' || seconds <= 0 || sentence !== null) return saying(status);
  const why = entry.dueAt > entry.holdUntil ? SPACING_REASON : '';
  return { status, countdown: ` in ${seconds} s${why}`, buttons: entry.undoable ? [quiet('undo', 'Undo')] : [] };
}

/** Counted as LinkedIn's own field counts, in UTF-16 units: an emoji takes two or more. */
function noteBody({ note, look, templates }: ControlState): Body {
  const closed = look.noInvites ?? look.noNotes;
  if (closed !== null) return saying(closed, OPEN, quiet('cancel', 'Cancel'));
  const over = note.length > look.noteMax;
  return {
    status: templates?.length === 0 ? NO_TEMPLATES : '',
    note: { text: note, count: `${note.length} / ${look.noteMax}`, over, templates: templates ?? [] },
    buttons: [
      main('invite-with-note', 'Invite'),
      ...(templates === null ? [quiet('templates', 'Templates')] : []),
      quiet('cancel', 'Cancel'),
    ],
  };
}

function endOf(entry: PageEntry, name: string): string {
  const { done, notDone } = SEND_WORDS[entry.action];
  return isDone(entry) ? done(name) : (entry.sentence ?? notDone(name));
}

/** What may be done next, by what the person is now to the user; nothing that would send while the account is paused. */
function offerOf({ name, look, entry }: ControlState, now: number): Body {
  const sending = (status: string, ...buttons: readonly ControlButton[]) =>
    look.paused === null ? saying(status, ...buttons) : saying([status, look.paused].filter(Boolean).join('. '), OPEN);
  switch (relationAfter(entry, look)) {
    case 'connected':
      return saying('', main('message', `Message ${name}`));
    case 'pending':
      return sending(PENDING, quiet('withdraw', 'Withdraw invitation'));
    case 'invited-you':
      return sending(INVITED_YOU(name), main('accept', 'Accept invitation'));
    case 'unknown':
      return saying(RELATION_UNKNOWN(name), OPEN);
    case 'none':
      return look.paused === null ? offerInvitation(name, look, now) : sending('');
    default:
      return saying('');
  }
}

function offerInvitation(name: string, { invitesLeft, leaves, noInvites, noNotes }: PageView, now: number): Body {
  if (noInvites !== null) return saying(noInvites, OPEN);
  const left = `${invitesLeft ?? ''}${noNotes === null ? '' : WITHOUT_NOTE}`;
  const waits = leaves !== null && leaves.to > now ? WAITS(secondsSpan(leaves, now)) : '';
  const status = [left, waits].filter(Boolean).join(' · ');
  const invite = main('invite', `Invite ${name}`);
  return noNotes === null ? saying(status, invite, quiet('add-note', 'Add a note')) : saying(status, invite);
}

/** The relation after a send that just ended, else as known before; a person who was never read is treated as a stranger. */
function relationAfter(entry: PageEntry | null, look: PageView): PageView['relation'] | 'withdrawn' {
  if (entry && isDone(entry)) {
    if (entry.action === 'invite') return 'pending';
    if (entry.action === 'accept') return 'connected';
    if (entry.action === 'withdraw') return 'withdrawn';
  }
  return look.relation ?? 'none';
}
