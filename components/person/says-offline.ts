import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { Reading } from './screen';

/** What is shown of a person, as far as something of it can have been missed. */
interface Shown {
  readonly reading: Reading;
  readonly messages: Answer<'person.messages'> | null;
  readonly refused: { readonly problem: Problem } | null;
  readonly entryId: string | null;
}

/** Whether anything that is shown is so only because the internet was missing. */
export function saysOffline({ reading, messages, refused, entryId }: Shown): boolean {
  const answers = [reading.status === 'read' ? reading.answer : null, messages];
  const shown = reading.status === 'read' && reading.answer.ok ? reading.answer.value.entries : [];
  const problems = [
    ...answers.map((answer) => (answer && !answer.ok ? answer.problem : null)),
    refused?.problem,
    shown.find(({ id }) => id === entryId)?.problem,
  ];
  return problems.some((problem) => problem?.kind === 'offline');
}
