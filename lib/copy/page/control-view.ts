import { plainNumber } from '@/lib/copy/language/plain-number';
import { isRightToLeft, say, spoken } from '@/lib/copy/language/say';
import { secondsSpan } from '@/lib/copy/waiting/seconds-span';
import { secondsUntil } from '@/lib/durations';
import { personAddress } from '@/lib/linkedin/person-address';
import { isDone, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import { type ButtonId, CORNERS, type ControlButton } from '@/lib/outreach/rules/control-rules';
import type { PAGE_MAY } from '@/lib/outreach/rules/page-powers';
import type { PageEntry, PageTemplate, PageView } from '@/lib/protocol/page';
import { BUTTONS, SEND_KEYS } from './control-sentences';
import { PAGE_SENTENCES } from './page-sentences';

/** What the control knows of the one person it is drawn for. */
export interface ControlState {
  /** The name to show: the API's where it was read, the page's where it is proven, else the identifier. */
  readonly name: string;
  readonly look: PageView;
  /** The send to show: one under way or of open outcome, one that ended while this page was open, or one that did not leave. */
  readonly entry: PageEntry | null;
  /** When the worker last told how long it is until something leaves, by a timer that no setting of the clock moves. */
  readonly toldAt: number;
  /** A request of this kind was handed over and has no answer yet. */
  readonly asking: (typeof PAGE_MAY.actions)[number] | null;
  readonly step: 'offer' | 'note' | 'template' | 'withdraw' | 'move';
  readonly note: string;
  /** The user's texts to start from, once they were asked for. */
  readonly templates: readonly PageTemplate[] | null;
  /** A problem in words, shown instead of the usual sentence. */
  readonly sentence: string | null;
  /** The sentence comes with a button to Kith's own window. */
  readonly wayOut: boolean;
  /** The sentence comes with a link to the address that LinkedIn now leads to: its last part, else null. */
  readonly movedTo: string | null;
  /** Nothing may be pressed: a send was handed over and no answer came. */
  readonly stopped: boolean;
  readonly collapsed: boolean;
  /** Whether this page has a place for it among the person's own buttons. */
  readonly inlineIsThere: boolean;
}

/** Before anything has happened. */
export const BLANK = {
  entry: null,
  toldAt: 0,
  asking: null,
  step: 'offer',
  note: '',
  templates: null,
  sentence: null,
  wayOut: false,
  movedTo: null,
  stopped: false,
  inlineIsThere: false,
} as const satisfies Partial<ControlState>;

/** The buttons that send, and what. */
export const SENDS = {
  invite: 'invite',
  'invite-with-note': 'invite',
  'withdraw-now': 'withdraw',
  accept: 'accept',
} as const;

/** The button that opened each step: it gets the focus back when the step closes. */
export const OPENERS = {
  note: 'add-note',
  template: 'with-template',
  withdraw: 'withdraw',
  move: 'move',
  offer: 'hide',
} as const;

/** What is drawn. */
export interface ControlView {
  readonly status: string;
  /** What the status says without the seconds that run down in it: only where this changes, the status is announced. */
  readonly announced: string;
  /** What is heard after the status and not seen. */
  readonly hint: string;
  readonly note: {
    readonly to: string;
    readonly text: string;
    readonly count: string;
    readonly over: boolean;
  } | null;
  /** The texts to start from, or to send as they are; null where none are to be seen. */
  readonly templates: readonly PageTemplate[] | null;
  readonly buttons: readonly ControlButton[];
  readonly link: { readonly label: string; readonly address: string } | null;
}

type Body = Pick<ControlView, 'status' | 'buttons'> &
  Partial<Pick<ControlView, 'announced' | 'hint' | 'note' | 'templates'>>;

/** What a state looks like `since` ms after the worker last told of it, as plain data, so that it can be tested without a page. */
export function controlView(state: ControlState, since: number): ControlView {
  // Whatever is said while one practises is said with that mark, and it stands where nothing else is said.
  const marked = (text: string) => [state.look.practice && say('page_practice'), text].filter(Boolean).join(' · ');
  if (state.collapsed) {
    const show: ControlButton = { id: 'show', label: say('page_button_show', { name: state.name }), kind: 'icon' };
    return { status: marked(''), announced: '', hint: '', note: null, templates: null, link: null, buttons: [show] };
  }
  const body = bodyOf(state, since);
  const status = state.sentence ?? body.status;
  const around = state.step === 'move' ? [] : [icon('move'), icon('hide')];
  const wayOut = state.wayOut && !hasOpen(body.buttons) ? [quiet('open')] : [];
  return {
    status: marked(status),
    announced: marked(state.sentence ?? body.announced ?? status),
    hint: body.hint ?? '',
    note: body.note ?? null,
    templates: body.templates ?? null,
    link: linkTo(state.movedTo),
    buttons: [...body.buttons, ...wayOut, ...around],
  };
}

const linkTo = (value: string | null): ControlView['link'] =>
  value === null
    ? null
    : {
        label: say('page_link_new_address', { identifier: value }),
        address: personAddress({ kind: 'public-identifier', value }),
      };
const main = (id: ButtonId, label: string): ControlButton => ({ id, label, kind: 'main' });
const quiet = (id: keyof typeof BUTTONS): ControlButton => ({ id, label: BUTTONS[id], kind: 'quiet' });
const icon = (id: keyof typeof BUTTONS): ControlButton => ({ id, label: BUTTONS[id], kind: 'icon' });
const hasOpen = (buttons: readonly ControlButton[]): boolean => buttons.some(({ id }) => id === 'open');
const saying = (status: string, ...buttons: readonly ControlButton[]): Body => ({ status, buttons });

/** Side by side as on the screen, whichever way the buttons run. */
const cornerButtons = (): readonly ControlButton[] => {
  const [topLeft, topRight, bottomLeft, bottomRight] = CORNERS;
  return isRightToLeft(spoken().locale) ? [topRight, topLeft, bottomRight, bottomLeft].map(quiet) : CORNERS.map(quiet);
};

/** All that is known then is that a send ended with the connection. */
const notConnected = (entry: PageEntry | null): Body =>
  saying(entry?.sentence ?? '', main('set-up', BUTTONS['set-up']));

function bodyOf(state: ControlState, since: number): Body {
  const { name, entry, step } = state;
  if (step === 'move') {
    const inline = state.inlineIsThere ? [quiet('inline')] : [];
    return saying(say('page_move_hint'), ...cornerButtons(), ...inline, quiet('done'));
  }
  if (state.stopped) return saying('');
  if (!state.look.ready) return notConnected(entry);
  if (state.asking) return saying(say(SEND_KEYS[state.asking].doing, { name }));
  if (entry && isUnderWay(entry)) return moving(state, entry, since);
  if (entry?.state === 'unconfirmed') return saying(say(SEND_KEYS[entry.action].unknown, { name }), quiet('open'));
  // A step that was open when the account came to rest; its note stays written down.
  if (state.look.paused !== null && step !== 'offer') return saying(state.look.paused, quiet('open'), quiet('cancel'));
  return stepBody(state) ?? offerBody(state, since);
}

function stepBody(state: ControlState): Body | null {
  const { name, step } = state;
  if (step === 'note' || step === 'template') return textBody(state);
  if (step !== 'withdraw') return null;
  const withdraw = main('withdraw-now', BUTTONS['withdraw-now']);
  return saying(say('page_withdraw_warning', { name }), withdraw, quiet('keep'));
}

function offerBody(state: ControlState, since: number): Body {
  const { name, entry } = state;
  const offer = offerOf(state, since);
  if (entry) return saying(endOf(entry, name), ...offer.buttons);
  return state.look.elsewhere === undefined ? offer : beside(offer, state.look.elsewhere);
}

/** What waits as another account takes nothing from the offer of this one; Kith is where something can be done with it. */
const beside = ({ status, buttons }: Body, elsewhere: string): Body =>
  saying([status, elsewhere].filter(Boolean).join(' · '), ...buttons, ...(hasOpen(buttons) ? [] : [quiet('open')]));

function moving({ name, sentence }: ControlState, entry: PageEntry, since: number): Body {
  const { doing, leaves, spaced } = SEND_KEYS[entry.action];
  const announced = say(doing, { name });
  // While the worker is silent it is not known whether the send may still be taken back.
  if (entry.state !== 'held' || sentence !== null) return saying(announced);
  if (entry.openEnded) return openEnded(entry, announced);
  const seconds = secondsUntil(entry.leavesIn, since);
  const left = say(entry.spaced ? spaced : leaves, { name, seconds: plainNumber(seconds) });
  // Until the worker says that it leaves it may be taken back, however long it was to be.
  const status = seconds > 0 ? left : announced;
  const { undoable } = entry;
  const hint = undoable ? say('page_undo_hint') : '';
  return { status, announced, hint, buttons: [quiet(undoable ? 'undo' : 'open')] };
}

/** The first button takes over the focus of the one that was pressed, so it is never the one that sends. */
const openEnded = ({ undoable }: PageEntry, doing: string): Body =>
  undoable
    ? {
        status: say('page_open_ended', { doing }),
        hint: say('page_undo_hint'),
        buttons: [quiet('undo'), main('send-now', BUTTONS['send-now'])],
      }
    : saying(say('page_open_ended_elsewhere', { doing }), quiet('open'));

/** What goes with an invitation: a note that is written here, or a template as it stands. */
function textBody(state: ControlState): Body {
  const { name, step, look, templates } = state;
  const closed = look.noInvites ?? look.noNotes;
  if (closed !== null) return saying(closed, quiet('open'), quiet('cancel'));
  const none = templates?.length === 0 && say('page_no_templates');
  const body = step === 'note' ? noteBody(state) : saying(say('page_template_goes_at_once', { name }), quiet('cancel'));
  return { ...body, status: none || body.status, templates };
}

/** Counted as LinkedIn's own field counts, in UTF-16 units: an emoji takes two or more. */
function noteBody({ name, note, look, templates, sentence }: ControlState): Body {
  const [used, max] = [note.length, look.noteMax].map(plainNumber) as [string, string];
  return {
    status: '',
    note: {
      to: say('page_note_to', { name }),
      text: note,
      count: say('page_note_count', { used, max }),
      over: note.length > look.noteMax,
    },
    buttons: [
      main('invite-with-note', BUTTONS['invite-with-note']),
      ...(sentence === PAGE_SENTENCES['note-changed'] ? [quiet('put-back')] : []),
      ...(templates === null ? [quiet('templates')] : []),
      quiet('cancel'),
    ],
  };
}

function endOf(entry: PageEntry, name: string): string {
  const { done, notDone } = SEND_KEYS[entry.action];
  return isDone(entry) ? say(done, { name }) : (entry.sentence ?? say(notDone, { name }));
}

/** What may be done next, by what the person is now to the user; nothing that would send while the account is paused. */
function offerOf({ name, look, entry }: ControlState, since: number): Body {
  const { paused: why } = look;
  switch (relationAfter(entry, look)) {
    case 'connected':
      return saying('', main('message', say('page_button_message', { name })));
    case 'pending':
      return why === null
        ? saying(say('page_pending'), quiet('withdraw'))
        : saying(say('page_pending_paused', { why }), quiet('open'));
    case 'invited-you':
      return why === null
        ? saying(say('page_invited_you', { name }), main('accept', BUTTONS.accept))
        : saying(say('page_invited_you_paused', { name, why }), quiet('open'));
    case 'unknown':
      return saying(say('page_relation_unknown', { name }), quiet('open'));
    case 'none':
      return why === null ? offerInvitation(name, look, since) : saying(why, quiet('open'));
    default:
      return saying('');
  }
}

function offerInvitation(name: string, look: PageView, since: number): Body {
  const { invitesLeft, leaves, noInvites, noNotes, hasTemplates } = look;
  if (noInvites !== null) return saying(noInvites, quiet('open'));
  const waits = leaves !== null && leaves.to > since && say('page_leaves_in', { seconds: secondsSpan(leaves, since) });
  const status = [invitesLeft, waits].filter(Boolean).join(' · ');
  const invite = main('invite', say('page_button_invite', { name }));
  if (noNotes !== null) return saying(status, invite);
  return saying(status, invite, ...(hasTemplates ? [icon('with-template')] : []), quiet('add-note'));
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
