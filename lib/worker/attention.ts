import { browser } from 'wxt/browser';
import { attentionTitle } from '@/lib/copy/attention-title';

/** Amber on which white reads well; the number says the same without colour. */
const AMBER = '#8a5a00';

/** Marks the toolbar button while sends need the user: a number, and the same in words. */
export async function showAttention(waiting: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: waiting === 0 ? '' : String(waiting) }),
    browser.action.setBadgeBackgroundColor({ color: AMBER }),
    browser.action.setTitle({ title: attentionTitle(waiting) }),
  ]);
}
