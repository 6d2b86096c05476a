import type { Page } from 'playwright';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { askWorker } from './ask-worker.ts';

/** What the side panel asks to be sent, word for word: it need not be in front, as the tab of a page has to. */
export const sendFromPanel = (slug: string, action: 'invite' | 'message', text: string | null) => ({
  ref: { kind: 'public-identifier', value: slug },
  providerId: providerIdOf(slug),
  action,
  text,
  subject: null,
  email: null,
  invitationId: null,
  surface: 'sidepanel',
  // A day that was earlier shows no fewer places than there are.
  seenDay: '2020-01-01',
  sameTextAgain: false,
});

/** Asks the worker to invite somebody, as the side panel does. */
export const askToInvite = (desk: Page, slug: string, text: string | null = null) =>
  askWorker(desk, 'send', sendFromPanel(slug, 'invite', text));
