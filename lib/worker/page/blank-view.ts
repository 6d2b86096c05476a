import { noteMax } from '@/lib/outreach/rules/text-rules';
import type { PageView } from '@/lib/protocol/page';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import { pageSpeech } from './page-speech';

/** What of the quota is not known. */
export const NOT_COUNTED = { invitesLeft: null, leaves: null, noInvites: null, noNotes: null, paused: null } as const;

/** What a page is told before setup. */
export const blankView = ({ control }: StoredSettings): PageView => ({
  speech: pageSpeech(),
  ready: false,
  fullName: null,
  relation: null,
  entry: null,
  noteMax: noteMax('free'),
  hasTemplates: false,
  ...NOT_COUNTED,
  control,
});
