import type { CallRecord } from '@/lib/unipile/http/exchange';
import type { ActivityPage } from './activity-views';

/** What the requests about the journal answer. */
export interface ActivityAnswers {
  'activity.find': ActivityPage;
  'activity.calls': readonly CallRecord[];
  'activity.erase': null;
}
