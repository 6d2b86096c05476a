import type { NoticingView } from './noticing-views';

/** What the requests about noticing answer. */
export interface NoticingAnswers {
  noticing: NoticingView;
  'noticing.change': NoticingView;
  'noticing.seen': NoticingView;
}
