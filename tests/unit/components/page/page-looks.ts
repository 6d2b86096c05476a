import { ENGLISH } from '@/lib/copy/language/english';
import type { PageEntry, PageView } from '@/lib/protocol/page';

/** What the worker tells a page of somebody whom Kith knows nothing of. */
export const LOOK: PageView = {
  speech: ENGLISH,
  ready: true,
  fullName: null,
  relation: null,
  entry: null,
  noteMax: 300,
  hasTemplates: false,
  invitesLeft: null,
  leaves: null,
  noInvites: null,
  noNotes: null,
  paused: null,
  control: { shown: true, collapsed: false, position: { bottom: 16, start: 16 } },
};

/** The same of somebody whose name Kith knows. */
export const KNOWN: PageView = { ...LOOK, fullName: 'Jane Doe' };

/** An invitation that can be undone for five seconds. */
export const entryOf = (part: Partial<PageEntry> = {}): PageEntry => ({
  id: 'entry-1',
  action: 'invite',
  fullName: 'Jane Doe',
  state: 'held',
  undoable: true,
  openEnded: false,
  leavesIn: 5_000,
  spaced: false,
  sentence: null,
  ...part,
});
