import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { PersonRef } from '@/lib/linkedin/person-address';
import { properName } from '@/lib/outreach/people/proper-name';
import type { Handlers } from '@/lib/protocol/messaging/serve';
import type { ToldProblem } from '@/lib/protocol/problem';
import { REQUESTS, type RequestName } from '@/lib/protocol/requests';
import { failed, type Result } from '@/lib/result';
import type { Connection } from '@/lib/worker/account/connection';
import type { People } from '@/lib/worker/account/people';
import type { Sends } from '@/lib/worker/sending/sends';

type Handle = (input: object, asker: never) => Promise<Result<unknown, ToldProblem>>;

interface Words {
  /** UTC ms. */
  now(): number;
  /** The name of whom an address leads to, without any call; '' where none is known. */
  nameOf(ref: PersonRef): Promise<string>;
}

/** Gives the name of whom an address leads to, as the active account knows it without any call; '' where it knows none. */
export const createNameOf =
  ({ connection, people, sends }: NameOfDeps): Words['nameOf'] =>
  async (ref) => {
    const account = await connection.account();
    if (account === null) return '';
    const { accountId } = account;
    return properName([(await people.known(accountId, ref)) ?? (await sends.listed(accountId, ref))], ref);
  };

interface NameOfDeps {
  readonly connection: Pick<Connection, 'account'>;
  readonly people: Pick<People, 'known'>;
  readonly sends: Pick<Sends, 'listed'>;
}

/**
 * Turns every problem into a sentence for the page, without the server's own texts. It says the name that the page shows (`shownName`), and
 * where that is the identifier of the address the one that the worker knows.
 */
export function inWordsForPages(handlers: Handlers, { now, nameOf }: Words): Handlers {
  const told = Object.entries(handlers as Record<string, Handle>).map(([name, handle]) => {
    if (REQUESTS[name as RequestName].from !== 'page') return [name, handle];
    const handleInWords: Handle = async (input, asker) => {
      const answer = await handle(input, asker);
      if (answer.ok) return answer;
      const { ref, shownName = '' } = input as { readonly ref?: PersonRef; readonly shownName?: string };
      const isName = ref === undefined || properName([{ fullName: shownName }], ref) !== '';
      return failed(inWords(answer.problem, isName ? shownName : await nameOf(ref), now()));
    };
    return [name, handleInWords];
  });
  return Object.fromEntries(told);
}

function inWords(problem: ToldProblem, name: string, now: number): ToldProblem {
  const sentence = problemSentence(problem, { name, now, onPage: true });
  return 'detail' in problem ? { ...problem, title: null, detail: null, sentence } : { ...problem, sentence };
}
