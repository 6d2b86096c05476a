import { browser } from 'wxt/browser';
import { noticeAdvice, noticeWords, severalNotices, stillWaitingWords } from '@/lib/copy/noticing-copy';
import { titleInPractice } from '@/lib/copy/options/practice-copy';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { StillWaiting } from '@/lib/worker/noticing/wait-reminding';

const ICON = '/icon/128.png';
/** The id of a notification that tells of several things: the next such one replaces it. */
const SEVERAL = 'several';

/** Chrome gives no notifications at all before the user has allowed them. */
export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions: ['notifications'] });

/** Tells of new things in one notification, where the user has allowed it. */
export async function notify(notices: readonly Notice[], practising: boolean): Promise<void> {
  const [first] = notices;
  if (first === undefined || !(await mayNotify())) return;
  const { title, text } =
    notices.length > 1 ? severalNotices(notices) : { title: noticeWords(first), text: noticeAdvice(first.kind) };
  const id = notices.length > 1 ? SEVERAL : first.id;
  await show(id, practising ? titleInPractice(title) : title, text);
}

/** Reminds of what waits for "Send now" in an account, where the user has allowed notifications; today's takes the place of yesterday's. */
export async function remind({ accountId, names, otherAccount }: StillWaiting, practising: boolean): Promise<void> {
  if (!(await mayNotify())) return;
  const { title, text } = stillWaitingWords(names, otherAccount);
  await show(`waiting:${accountId}`, practising ? titleInPractice(title) : title, text);
}

const show = (id: string, title: string, message: string) =>
  browser.notifications.create(id, { type: 'basic', iconUrl: ICON, title, message });

/** Takes every notification away: another account is active. */
export async function clearNotifications(): Promise<void> {
  if (!(await mayNotify())) return;
  const shown = await browser.notifications.getAll();
  await Promise.all(Object.keys(shown).map((id) => browser.notifications.clear(id)));
}

/** Calls `clicked` with the id of the notice, or with an id that no notice has where it told of several. To be called in the first tick. */
export function onNotificationClick(clicked: (id: string) => void): void {
  const take = (id: string) => {
    void browser.notifications.clear(id);
    clicked(id);
  };
  // The API is there only once it is allowed, which may be later in this worker's life.
  const listen = () => browser.notifications?.onClicked.addListener(take);
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** Opens Kith in a tab, on a person where one is named. */
export async function openKith(providerId: string | null): Promise<void> {
  const person = providerId === null ? '' : `#/in/${encodeURIComponent(providerId)}/`;
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') + person });
}
