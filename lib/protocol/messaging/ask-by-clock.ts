import { type ToldClock, takeClock } from '@/lib/own-clock';
import type { Ask } from './ask';

/** Takes over the clock that the worker tells with an answer, before anybody sees the moments in it. */
export function askByClock(ask: Ask): Ask {
  return async (name, input) => {
    const answer = await ask(name, input);
    if ('clock' in answer) takeClock(answer.clock as ToldClock);
    return answer;
  };
}
