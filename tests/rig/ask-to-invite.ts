import type { Page } from 'playwright';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { askWorker } from './ask-worker.ts';

/** Asks the worker to invite somebody, word for word as the side panel does: it need not be in front, as the tab of a page has to. */
export const askToInvite = (desk: Page, slug: string, text: string | null = null) =>
  askWorker(desk, 'send', {
    ref: { kind: 'public-identifier', value: slug },
    providerId: providerIdOf(slug),
    action: 'invite',
    text,
    subject: null,
    email: null,
    invitationId: null,
    surface: 'sidepanel',
    // A day that was earlier shows no fewer places than there are.
    seenDay: '2020-01-01',
    sameTextAgain: false,
  });
