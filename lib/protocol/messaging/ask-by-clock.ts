import { setClockAhead } from '@/lib/own-clock';
import type { Ask } from './ask';

/** Takes over the clock that the worker tells with an answer, before anybody sees the moments in it. */
export function askByClock(ask: Ask): Ask {
  return async (name, input) => {
    const answer = await ask(name, input);
    if ('clockAhead' in answer) setClockAhead(answer.clockAhead as number);
    return answer;
  };
}
