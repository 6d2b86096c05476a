import { ENGLISH } from '@/lib/copy/language/english';
import { say } from '@/lib/copy/language/say';
import { SEND_KEYS } from '@/lib/copy/page/control-sentences';
import { BLANK, type ControlState } from '@/lib/copy/page/control-view';
import { PAGE_SENTENCES } from '@/lib/copy/page/page-sentences';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { PageEntry, PageView } from '@/lib/protocol/page';
import { invitesLeftIn } from '@/lib/worker/page/invites-left';
import { line, MINUTE, NOTE, NOW, quota } from './people';

/** What the worker puts into words stands in the language that is spoken when the control is drawn. */
const look = (patch: Partial<PageView> = {}): PageView => ({
  speech: ENGLISH,
  ready: true,
  fullName: 'Jane Doe',
  relation: 'none',
  entry: null,
  noteMax: 300,
  hasTemplates: true,
  ...invitesLeftIn(quota(), NOW),
  control: { shown: true, collapsed: false, position: { bottom: 16, start: 16 } },
  ...patch,
});
const HOUR = 60 * MINUTE;
const UNFILLED = { kind: 'variable-unresolved', variable: 'calendar' } as const;
const offer = (patch: Partial<ControlState> = {}, seen: Partial<PageView> = {}): ControlState => ({
  ...BLANK,
  name: 'Jane Doe',
  look: look(seen),
  collapsed: false,
  inlineIsThere: true,
  ...patch,
});
const HELD: PageEntry = {
  id: 'entry-1',
  action: 'invite',
  fullName: 'Jane Doe',
  state: 'held',
  undoable: true,
  openEnded: false,
  leavesIn: 32_000,
  spaced: true,
  sentence: null,
};
const FULL = quota(line({ used: 80, max: 80, fromHere: 71, elsewhere: 9, nextFreeAt: NOW + 19 * HOUR }));
const RESTING = { why: 'unipile-limited', since: NOW, until: NOW + 5 * HOUR } as const;

/** The control on a page of LinkedIn, by the hash that shows it. */
export const CONTROL_SCREENS: Readonly<Record<string, () => ControlState>> = {
  'control-invite': offer,
  'control-not-counted': () => offer({}, invitesLeftIn(quota(line({ elsewhereUnread: true })), NOW)),
  'control-practice': () => offer({}, { practice: true }),
  'control-note': () =>
    offer({
      step: 'note',
      note: NOTE,
      templates: [
        { id: 't1', name: 'Harbour tour', text: NOTE, why: null },
        { id: 't2', name: 'שלום', text: 'שלום', why: null },
      ],
    }),
  'control-templates': () =>
    offer({
      step: 'template',
      templates: [
        { id: 't1', name: 'Harbour tour', text: NOTE, why: null },
        { id: 't2', name: 'שלום', text: 'שלום', why: null },
        {
          id: 't3',
          name: 'Fair',
          text: 'Hello {calendar}',
          why: problemSentence(UNFILLED, { name: 'Jane Doe', now: NOW }),
        },
        { id: 't4', name: 'The long name of a text that somebody wrote', text: `${NOTE}\n\n${NOTE}`, why: null },
      ],
    }),
  'control-no-templates': () => offer({ step: 'template', templates: [] }),
  'control-too-long': () => offer({ step: 'note', note: NOTE.repeat(4) }),
  'control-note-changed': () => offer({ step: 'note', note: NOTE, sentence: PAGE_SENTENCES['note-changed'] }),
  'control-held': () => offer({ entry: HELD }),
  'control-open-ended': () => offer({ entry: { ...HELD, openEnded: true } }),
  'control-other-account': () => {
    const doing = say(SEND_KEYS.invite.doing, { name: 'Jane Doe' });
    return offer({}, { elsewhere: say('wait_under_other_account', { doing }) });
  },
  'control-sent': () => offer({ entry: { ...HELD, state: 'sent' } }),
  'control-not-sent': () =>
    offer({ entry: { ...HELD, state: 'not-sent', sentence: say('person_not_sent_note_kept', { name: 'Jane Doe' }) } }),
  'control-other-address': () =>
    offer({
      sentence: problemSentence(
        { kind: 'other-address', expected: 'jane-doe', found: 'jane-doe-1842' },
        { name: 'Jane Doe', now: NOW },
      ),
      movedTo: 'jane-doe-1842',
    }),
  'control-unconfirmed': () => offer({ entry: { ...HELD, state: 'unconfirmed' } }),
  'control-pending': () => offer({}, { relation: 'pending' }),
  'control-withdraw': () => offer({ step: 'withdraw' }, { relation: 'pending' }),
  'control-invited-you': () => offer({}, { relation: 'invited-you' }),
  'control-connected': () => offer({}, { relation: 'connected' }),
  'control-limit': () => offer({}, invitesLeftIn(FULL, NOW)),
  'control-paused': () => offer({}, invitesLeftIn({ ...quota(), pause: RESTING }, NOW)),
  'control-move': () => offer({ step: 'move' }),
  'control-collapsed': () => offer({ collapsed: true }),
  'control-right-to-left': () => offer({ name: 'ליאת בן דוד' }, { relation: 'connected' }),
  'control-long-name': () => offer({ name: 'Wolfgang Amadeus Hieronymus von Hohenlohe-Schillingsfürst-Waldenburg' }),
};
