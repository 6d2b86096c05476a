import { useEffect, useRef } from 'preact/hooks';
import { COMPOSER_BOX } from '@/components/person/composer-box';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { asAccount, openEndedWords, QUEUE_WORDS, sendNowWords, waitingWords } from '@/lib/copy/waiting/wait-words';
import { secondsUntil } from '@/lib/durations';
import { isOpenEnded } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { WaitingSend } from '@/lib/protocol/send';
import { CancelSend } from './cancel-send';
import { useQueue } from './use-queue';
import './waiting-list.css';

interface WaitingListProps {
  readonly ask: Ask;
  readonly onWorkerWord: OnWorkerWord | undefined;
  /** Whose send the screen below shows already; null for nobody's. */
  readonly shownProviderId: string | null;
  /** UTC ms. */
  readonly now: () => number;
}

/** What waits to leave, whoever is shown: when each goes, and a button that takes it back. */
export function WaitingList({ ask, onWorkerWord, shownProviderId, now }: WaitingListProps) {
  const { waiting, problem, cancel, sendNow } = useQueue(ask, onWorkerWord);
  const isShown = ({ person, otherAccount }: WaitingSend) =>
    otherAccount === null && isSamePerson(person, { providerId: shownProviderId });
  const others = waiting.filter((entry) => !isShown(entry));
  const cancelled = useRef(false);
  const list = useRef<HTMLElement>(null);
  // The button that was pressed goes with its line: the keyboard stays on the next one, else where one writes.
  useEffect(() => {
    if (!cancelled.current || document.activeElement !== document.body) return;
    cancelled.current = false;
    const next = list.current?.querySelector('button');
    const box = () => document.querySelector<HTMLElement>(`.app-panel ${COMPOSER_BOX}`);
    const tab = () => document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    (next ?? box() ?? tab())?.focus();
  }, [others.length]);
  if (others.length === 0 && problem === null) return null;
  return (
    <section class="waiting small" aria-label={QUEUE_WORDS.list} ref={list}>
      {problem && <ProblemNotice problem={problem} now={now()} />}
      <ul>
        {others.map((entry) => (
          <li key={entry.id}>
            <span>{lineOf(entry, now())}</span>
            {isOpenEnded(entry) && (
              <Button kind="quiet" onClick={() => sendNow(entry.id)}>
                <span aria-hidden="true">{QUEUE_WORDS.sendNow}</span>
                <span class="hidden">
                  {asAccount(sendNowWords(entry.action, entry.person.fullName), entry.otherAccount)}
                </span>
              </Button>
            )}
            <CancelSend
              entry={entry}
              onClick={() => {
                cancelled.current = true;
                cancel(entry.id);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const lineOf = (entry: WaitingSend, now: number): string => {
  const { action, person, at, dueAt } = entry;
  const line = isOpenEnded(entry)
    ? openEndedWords(action, person.fullName, at, now)
    : waitingWords(action, person.fullName, secondsUntil(dueAt, now));
  return asAccount(line, entry.otherAccount);
};
