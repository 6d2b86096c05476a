import type { PersonState } from './person-session';

/** Whether anything that is shown is so only because the internet was missing. */
export function saysOffline({ reading, messages, refused, entryId }: PersonState): boolean {
  const answers = [reading.status === 'read' ? reading.answer : null, messages];
  const shown = reading.status === 'read' && reading.answer.ok ? reading.answer.value.entries : [];
  const problems = [
    ...answers.map((answer) => (answer && !answer.ok ? answer.problem : null)),
    refused?.problem,
    shown.find(({ id }) => id === entryId)?.problem,
  ];
  return problems.some((problem) => problem?.kind === 'offline');
}
