// What has a state of its own in each worker: imported anew for each life.
export { createCallLog } from '@/lib/storage/account/call-log';
export { beginAccounts } from '@/lib/storage/generation';
export { createJournalArchive } from '@/lib/storage/journal/journal-archive';
export { createJournalStore } from '@/lib/storage/journal/journal-store';
export { draftedPeople, draftItem } from '@/lib/storage/own-data/draft-items';
export { createHandledMap } from '@/lib/storage/own-data/handled-map';
export { createKeepsakesMap } from '@/lib/storage/own-data/keepsakes-map';
export { settingsItem } from '@/lib/storage/own-data/settings-item';
export { templatesItem } from '@/lib/storage/own-data/templates-item';
export { unreadAnswersItem } from '@/lib/storage/own-data/unread-answers-item';
export { unfinishedItem } from '@/lib/storage/unfinished-item';
export { createActivityRequests } from '@/lib/worker/own-data/activity-requests';
export { createDataRequests } from '@/lib/worker/own-data/data-requests';
export { createErasing } from '@/lib/worker/own-data/erasing';
export { createFinisher } from '@/lib/worker/own-data/finisher';
export { createJournalKeeper } from '@/lib/worker/own-data/journal-keeper';
export { createKeepsakes } from '@/lib/worker/person/keepsakes';
export { createHandledCauses } from '@/lib/worker/today/handled';
