import { type AskAhead, createAskAhead } from '@/lib/protocol/messaging/ask-ahead';
import type { TabInFront } from './tab-in-front';

/** Asks what the first screen of a surface shows, side by side with its code being brought. */
export function askForSurface(tab: Promise<TabInFront>): AskAhead {
  const ahead = createAskAhead();
  void ahead.ask('connection', {});
  void tab.then(async ({ target: ref }) => {
    if (typeof ref === 'string') return;
    const read = await ahead.ask('person.read', { ref, fresh: false });
    if (!read.ok) return;
    const { accountId, providerId } = read.value.person;
    await ahead.ask('draft.read', { accountId, person: providerId });
  });
  return ahead;
}
