import { useMemo, useState } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { RequestName } from '@/lib/protocol/requests';

/** By what a first step is done, or undone, in another section of the page. */
const LEADS_ON: ReadonlySet<RequestName> = new Set<RequestName>([
  'noticing.change',
  'templates.delete',
  'templates.put',
]);

/** Asks as `ask` does, and counts what first steps were done or undone by it: whoever shows them looks again. */
export function useDoneHere(ask: Ask): { readonly ask: Ask; readonly doneHere: number } {
  const [doneHere, setDoneHere] = useState(0);
  const counting = useMemo<Ask>(
    () => async (name, input) => {
      const answer = await ask(name, input);
      if (answer.ok && LEADS_ON.has(name)) setDoneHere((count) => count + 1);
      return answer;
    },
    [ask],
  );
  return { ask: counting, doneHere };
}
