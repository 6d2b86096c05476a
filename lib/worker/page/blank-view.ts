import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { noteMax } from '@/lib/outreach/rules/text-rules';
import type { PageView } from '@/lib/protocol/page';
import type { Problem } from '@/lib/protocol/problem';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import { pageSpeech } from './page-speech';

/** What of the quota is not known. */
export const NOT_COUNTED = { invitesLeft: null, leaves: null, noInvites: null, noNotes: null, paused: null } as const;

/** What a page is told where there is no account to act as: before setup that, else why nothing can be sent. `now` in UTC ms. */
export const blankView = ({ control }: StoredSettings, why: Problem, now: number): PageView => ({
  speech: pageSpeech(),
  ready: why.kind !== 'setup-needed',
  fullName: null,
  relation: null,
  entry: null,
  noteMax: noteMax('free'),
  hasTemplates: false,
  ...NOT_COUNTED,
  paused: why.kind === 'setup-needed' ? null : problemSentence(why, { name: '', now, onPage: true }),
  control,
});
