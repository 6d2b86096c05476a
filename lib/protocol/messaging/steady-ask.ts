import type { Answer } from '@/lib/protocol/requests';
import { type Ask, type AskRuntime, createAsk } from './ask';
import { askByClock } from './ask-by-clock';
import { askReadsAgain } from './ask-reads-again';

/**
 * An `ask` for a surface that shows one account. It stays with the account it first hears of, and calls `changed` once another is
 * active, so that nothing of one account is shown, written or sent as another's; and once somebody is connected where nobody was.
 */
export function createSteadyAsk(changed: () => void, runtime?: () => AskRuntime | undefined): Ask {
  let shown: string | undefined;
  let wasLacking = false;
  // A request that names its account, as a draft does, goes to that account, whichever is active.
  const ask = askReadsAgain(askByClock(createAsk(runtime, (input) => ('accountId' in input ? undefined : shown))));
  return async (name, input) => {
    const answer = await ask(name, input);
    if (name === 'connection') {
      shown ??= accountIn(answer as Answer<'connection'>);
      const before = wasLacking;
      wasLacking = isLacking(answer as Answer<'connection'>);
      if (before && answer.ok && !wasLacking) changed();
    }
    if (!answer.ok && answer.problem.kind === 'account-changed') changed();
    return answer;
  };
}

/** Whether there is no account, or no key to act as it. */
const isLacking = (answer: Answer<'connection'>) =>
  answer.ok && (answer.value.account === null || answer.value.dsn === null);

const accountIn = (answer: Answer<'connection'>) => (answer.ok ? answer.value.account?.accountId : undefined);
