import { useEffect, useState } from 'preact/hooks';
import { follow } from '@/components/session/follow';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { asAccount, openEndedWords, waitingWords } from '@/lib/copy/waiting/wait-words';
import { isOpenEnded, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView, WaitingSend } from '@/lib/protocol/send';
import { CancelSend } from './cancel-send';
import './waiting-list.css';

interface UnderWayNoticeProps {
  readonly ask: Ask;
  readonly problem: Problem;
  /** UTC ms. */
  readonly now: number;
  /** Told once nothing is under way any more that kept it from being done. */
  readonly onOver: () => void;
}

/** Why something was not done; what has not left yet, where that is why, can be taken back right here, and goes from here when it left. */
export function UnderWayNotice({ problem, now, ...more }: UnderWayNoticeProps) {
  if (problem.kind !== 'sends-under-way') return <ProblemNotice problem={problem} now={now} />;
  return <SendsUnderWay key={problem.sends.map(({ id }) => id).join()} sends={problem.sends} now={now} {...more} />;
}

interface SendsUnderWayProps extends Omit<UnderWayNoticeProps, 'problem'> {
  readonly sends: readonly WaitingSend[];
}

function SendsUnderWay({ ask, sends, now, onOver }: SendsUnderWayProps) {
  const { left, refusal, cancel } = useUnderWay(ask, sends);
  useEffect(() => {
    if (left.length === 0) onOver();
  }, [left.length]);
  if (left.length === 0) return null;
  return (
    <section class="waiting">
      <ProblemNotice problem={{ kind: 'sends-under-way', sends: left }} now={now} />
      {refusal && <ProblemNotice problem={refusal} now={now} />}
      <ul>
        {left.map((entry) => (
          <li key={entry.id}>
            <span>{lineOf(entry, now)}</span>
            {entry.state === 'held' && <CancelSend entry={entry} onClick={() => cancel(entry)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those of the sends that are still under way. What waits for "Send now" may do so for hours, over which nothing is asked. */
function useUnderWay(ask: Ask, sends: readonly WaitingSend[]) {
  const [left, setLeft] = useState(sends);
  const took = (entry: EntryView) =>
    setLeft((all) =>
      all.flatMap((one) => (one.id !== entry.id ? [one] : isUnderWay(entry) ? [{ ...one, ...entry }] : [])),
    );
  const [leaving] = useState(() => new AbortController());
  const news = ({ id, state }: EntryView) => ask('send.follow', { entryId: id, seen: state });
  const followed = (entry: EntryView) =>
    follow<EntryView, Problem>({ news, goesOn: isUnderWay, took, signal: leaving.signal }, entry);
  useEffect(() => {
    for (const entry of sends) if (!isOpenEnded(entry)) void followed(entry);
    return () => leaving.abort();
  }, []);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  return {
    left,
    refusal,
    cancel: async (entry: WaitingSend) => {
      const answer = await ask('send.undo', { entryId: entry.id });
      setRefusal(null);
      if (answer.ok) took(answer.value);
      // Elsewhere it was pressed or taken back.
      else if (answer.problem.kind === 'not-held') await followed(entry);
      else if (answer.problem.kind === 'entry-unknown') setLeft((all) => all.filter(({ id }) => id !== entry.id));
      else setRefusal(answer.problem);
    },
  };
}

const lineOf = (entry: WaitingSend, now: number): string => {
  const { action, person, at, otherAccount } = entry;
  const line = isOpenEnded(entry)
    ? openEndedWords(action, person.fullName, at, now)
    : waitingWords(action, person.fullName, 0);
  return asAccount(line, otherAccount);
};
