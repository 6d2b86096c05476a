import { browser } from 'wxt/browser';
import { attentionTitle, BADGE_WORDS, type Waiting } from '@/lib/copy/attention-title';
import { titleInPractice } from '@/lib/copy/options/practice-copy';
import type { Notice } from '@/lib/outreach/noticing/memory';
import type { HeldCount } from '@/lib/worker/sending/held-sends';

/** Amber on which white reads well; the number says the same without colour. */
const AMBER = '#8a5a00';

const NOTHING: Waiting = {
  held: { counting: 0, openEnded: 0 },
  sends: 0,
  notices: { stopped: 0, message: 0, relation: 0, accepted: 0, account: 0 },
};

/** Marks the toolbar button while something needs the user: a number, and the same in words. */
export function createBadge() {
  // Rebuilt at each start, when sending and noticing both report their counts.
  let waiting = NOTHING;
  let practising = false;
  const show = async (change: Partial<Waiting>): Promise<void> => {
    waiting = { ...waiting, ...change };
    const { held } = waiting;
    const count = Object.values(waiting.notices).reduce((sum, part) => sum + part, waiting.sends + held.openEnded);
    await Promise.all([
      browser.action.setBadgeText({ text: held.counting > 0 ? BADGE_WORDS.undo : count === 0 ? '' : String(count) }),
      browser.action.setBadgeBackgroundColor({ color: AMBER }),
      browser.action.setTitle({
        title: practising ? titleInPractice(attentionTitle(waiting)) : attentionTitle(waiting),
      }),
    ]);
  };
  return {
    /** Another language is spoken. */
    sayAgain: () => show({}),
    practice(on: boolean) {
      practising = on;
      return show({});
    },
    held: (held: HeldCount) => show({ held }),
    sends: (sends: number) => show({ sends }),
    notices(all: readonly Notice[]) {
      const of = (kind: Notice['kind']) => all.filter((notice) => notice.kind === kind).length;
      const notices = {
        stopped: of('stopped'),
        message: of('message'),
        relation: of('relation'),
        accepted: of('accepted'),
        account: of('account'),
      };
      return show({ notices });
    },
  };
}
