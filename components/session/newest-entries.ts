import type { RequestInput } from '@/lib/protocol/requests';

/** Asks `activity.find` for the newest entries, whatever they are; no call is made for it. */
export const NEWEST_ENTRIES: RequestInput<'activity.find'> = {
  words: '',
  actions: [],
  states: [],
  from: null,
  to: null,
  before: null,
};
