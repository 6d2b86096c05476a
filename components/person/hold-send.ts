import type { PersonRef } from '@/lib/linkedin/person-address';
import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PersonView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import { wireFiles } from './attached-files';
import { filesFor, type SendRequest, wireSend } from './wire-send';

interface HoldSendDeps {
  readonly ask: Ask;
  readonly ref: PersonRef;
  readonly surface: 'popup' | 'sidepanel';
  readonly chatId: string | null;
  /** Who is shown; null where they are not read yet. */
  readonly view: () => PersonView | null;
  readonly readPerson: () => Promise<unknown>;
  /** Reads them again, to show the present cause of a refusal; false where they could not be read. */
  readonly readAgain: () => Promise<boolean>;
  readonly flush: () => Promise<unknown>;
  readonly refuse: (problem: Problem, request?: SendRequest) => void;
}

/** Asks for a send; null where nothing is held. */
export function createHoldSend(deps: HoldSendDeps) {
  const { ask, ref, surface, chatId, view, readPerson, readAgain, flush, refuse } = deps;

  /**
   * What silence means. Chrome tells that a worker is gone only once it is, so what it has not written down by then it never will: the next one
   * shows a send that the person did not have before, or nothing was sent.
   */
  const afterSilence = async (before: PersonView, problem: Problem, request: SendRequest): Promise<void> => {
    const isRead = await readAgain();
    const had = new Set(before.entries.map(({ id }) => id));
    if (!isRead) refuse(problem, request);
    else if (view()?.entries.every(({ id }) => had.has(id))) refuse(bareProblem('not-begun', 'none'), request);
  };

  return async (request: SendRequest, attached: readonly File[], sameTextAgain: boolean): Promise<EntryView | null> => {
    if (!view()) await readPerson();
    const shown = view();
    if (!shown || shown.entries.some(isUnderWay)) return null;
    await flush();
    const files = await wireFiles(filesFor(request.action, attached));
    if (!files.ok) {
      refuse(files.problem);
      return null;
    }
    const answer = await ask('send', {
      ref,
      providerId: shown.person.providerId,
      ...wireSend(request, chatId, files.value),
      surface,
      seenDay: shown.day,
      sameTextAgain,
    });
    if (answer.ok) return answer.value;
    if (answer.problem.kind === 'worker-silent') await afterSilence(shown, answer.problem, request);
    else {
      refuse(answer.problem, request);
      void readAgain();
    }
    return null;
  };
}
