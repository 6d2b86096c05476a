import { useEffect } from 'preact/hooks';
import type { ActivityTabProps } from '@/components/activity/activity-tab';
import type { DraftsSheetProps } from '@/components/drafts/drafts-sheet';
import type { InboxProps } from '@/components/inbox/inbox-props';
import type { InvitationsProps } from '@/components/network/invitations';
import { Messages } from '@/components/person/later-messages';
import type { TodayTabProps } from '@/components/today/today-tab';
import { lazyPart } from '@/components/ui/lazy-part';
import { Skeleton } from '@/components/ui/skeleton';
import type { AppPaletteProps } from './app-palette';

const coming = (
  <div class="tab-coming">
    <Skeleton shape="box" />
  </div>
);

/** The tabs besides the person's, and what opens over them: none is part of the first screen. */
export const TodayTab = lazyPart<TodayTabProps>(
  async () => (await import('@/components/today/today-tab')).TodayTab,
  coming,
);
export const InboxTab = lazyPart<InboxProps>(
  async () => (await import('@/components/inbox/inbox-tab')).InboxTab,
  coming,
);
export const Invitations = lazyPart<InvitationsProps>(
  async () => (await import('@/components/network/invitations')).Invitations,
  coming,
);
export const ActivityTab = lazyPart<ActivityTabProps>(
  async () => (await import('@/components/activity/activity-tab')).ActivityTab,
  coming,
);
export const DraftsSheet = lazyPart<DraftsSheetProps>(
  async () => (await import('@/components/drafts/drafts-sheet')).DraftsSheet,
  null,
);
export const AppPalette = lazyPart<AppPaletteProps>(async () => (await import('./app-palette')).AppPalette, null);

/** In the order in which they may be wanted. */
const LATER = [AppPalette, TodayTab, InboxTab, Messages, Invitations, ActivityTab, DraftsSheet];

/** Brings their code ahead of the click, one after the other, each when there is nothing else to do. @internal */
export async function bringLaterParts(whenIdle: (task: () => void) => void): Promise<void> {
  for (const part of LATER) {
    await new Promise<void>((resolve) => whenIdle(resolve));
    // What does not come is said where it is opened.
    await part.bring().catch(() => undefined);
  }
}

/** The same once `wanted`: what is read for the first screen comes before it. */
export function useLaterParts(wanted: boolean, whenIdle: ((task: () => void) => void) | undefined): void {
  useEffect(() => {
    if (wanted && whenIdle) void bringLaterParts(whenIdle);
  }, [wanted]);
}
