import { ENGLISH } from '@/lib/copy/language/english';
import { BLANK, type ControlState } from '@/lib/copy/page/control-view';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { PageEntry, PageView } from '@/lib/protocol/page';
import { NOTE, NOW } from './people';

const LOOK: PageView = {
  speech: ENGLISH,
  ready: true,
  fullName: 'Jane Doe',
  relation: 'none',
  entry: null,
  noteMax: 300,
  hasTemplates: true,
  invitesLeft: '3 of 80 invitations today',
  leaves: null,
  noInvites: null,
  noNotes: null,
  paused: null,
  control: { shown: true, collapsed: false, position: { bottom: 16, start: 16 } },
};
const UNFILLED = { kind: 'variable-unresolved', variable: 'calendar' } as const;
const OFFER: ControlState = { ...BLANK, name: 'Jane Doe', look: LOOK, collapsed: false, inlineIsThere: true };
const HELD: PageEntry = {
  id: 'entry-1',
  action: 'invite',
  fullName: 'Jane Doe',
  state: 'held',
  undoable: true,
  openEnded: false,
  holdUntil: NOW + 4_000,
  dueAt: NOW + 32_000,
  sentence: null,
};
const related = (relation: PageView['relation']): ControlState => ({ ...OFFER, look: { ...LOOK, relation } });

/** The control on a page of LinkedIn, by the hash that shows it. */
export const CONTROL_SCREENS: Readonly<Record<string, ControlState>> = {
  'control-invite': OFFER,
  'control-note': {
    ...OFFER,
    step: 'note',
    note: NOTE,
    templates: [
      { id: 't1', name: 'Harbour tour', text: NOTE, why: null },
      { id: 't2', name: 'שלום', text: 'שלום', why: null },
    ],
  },
  'control-templates': {
    ...OFFER,
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
  },
  'control-too-long': { ...OFFER, step: 'note', note: NOTE.repeat(4) },
  'control-held': { ...OFFER, entry: HELD },
  'control-open-ended': { ...OFFER, entry: { ...HELD, openEnded: true } },
  'control-other-account': {
    ...OFFER,
    look: {
      ...LOOK,
      elsewhere: 'Inviting Jane Doe: waits under another of your LinkedIn accounts; send it or take it back in Kith',
    },
  },
  'control-sent': { ...OFFER, entry: { ...HELD, state: 'sent' } },
  'control-other-address': {
    ...OFFER,
    sentence:
      'LinkedIn answers for jane-doe with jane-doe-1842, as when somebody has changed their address, so nothing was sent; open jane-doe-1842 if that is who you mean.',
    movedTo: 'jane-doe-1842',
  },
  'control-unconfirmed': { ...OFFER, entry: { ...HELD, state: 'unconfirmed' } },
  'control-pending': related('pending'),
  'control-withdraw': { ...related('pending'), step: 'withdraw' },
  'control-connected': related('connected'),
  'control-limit': {
    ...OFFER,
    look: { ...LOOK, noInvites: '80 of 80 invitations today; the next one is free from 09:12 tomorrow.' },
  },
  'control-move': { ...OFFER, step: 'move' },
  'control-collapsed': { ...OFFER, collapsed: true },
  'control-right-to-left': { ...related('connected'), name: 'ליאת בן דוד' },
  'control-long-name': { ...OFFER, name: 'Wolfgang Amadeus Hieronymus von Hohenlohe-Schillingsfürst-Waldenburg' },
};
