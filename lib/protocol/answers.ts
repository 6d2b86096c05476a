import type { QuotaView } from '@/lib/outreach/quota/quota-view';
import type { Result } from '@/lib/result';
import type { ActivityAnswers } from './activity-answers';
import type { DataAnswers } from './data-answers';
import type { InboxAnswers } from './inbox-answers';
import type { MountAnswers } from './mount-answers';
import type { NetworkAnswers } from './network-answers';
import type { NoticingAnswers } from './noticing-answers';
import type { ToldProblem } from './problem';
import type { RequestName } from './requests';
import type { TemplatesAnswers } from './templates-answers';
import type {
  AccountView,
  CheckView,
  ConnectionView,
  EntryView,
  MessageView,
  PageEntry,
  PageView,
  PersonView,
  SettingsView,
} from './views';
import type { WebhooksAnswers } from './webhooks-answers';

/** A draft: unsent text per field, with when it was last typed (UTC ms). */
export type Draft = {
  readonly [field in 'note' | 'message' | 'subject' | 'email']?: Typed | undefined;
};
interface Typed {
  readonly text: string;
  readonly at: number;
}

/** What each request answers when it succeeds. */
export interface Answers
  extends TemplatesAnswers,
    ActivityAnswers,
    DataAnswers,
    InboxAnswers,
    NetworkAnswers,
    NoticingAnswers,
    MountAnswers,
    WebhooksAnswers {
  'page.look': PageView;
  'page.send': PageEntry;
  'page.undo': PageEntry;
  'page.follow': PageEntry;
  'page.draft.read': string;
  'page.draft.write': null;
  'page.open': null;
  'page.settings': null;
  connection: ConnectionView;
  /** `dsn`: as it will be stored; `repaired`: what was changed in what the user typed. */
  'connection.try': { readonly dsn: string; readonly repaired: boolean; readonly accounts: readonly AccountView[] };
  'connection.save': ConnectionView;
  'connection.choose': ConnectionView;
  'connection.test': readonly CheckView[];
  'connection.erase': ConnectionView;
  'settings.read': SettingsView;
  'settings.change': SettingsView;
  'person.read': PersonView;
  'person.messages': readonly MessageView[];
  send: EntryView;
  'send.undo': EntryView;
  'send.follow': EntryView;
  'send.declare': EntryView;
  'send.settle': null;
  quota: QuotaView;
  'quota.reconcile': QuotaView;
  'quota.resume': QuotaView;
  'draft.read': Draft;
  'draft.write': null;
}

export type Answer<N extends RequestName> = Result<Answers[N], ToldProblem>;
