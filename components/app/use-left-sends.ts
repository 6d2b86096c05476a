import { useEffect, useRef, useState } from 'preact/hooks';
import { followEntry } from '@/components/person/follow-entry';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import { isSamePerson } from '@/lib/outreach/journal/same-person';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';

/** A send whose person was left before its outcome was seen. */
export interface LeftSend {
  readonly entry: EntryView;
  /** Why nothing more is heard of it. */
  readonly problem: Problem | null;
}

/** The number of lines that leaves space for whoever is shown now. */
const LINES = 3;

/** Whom the screen shows, who tells of their sends there; `leaving`: not for long, since the tab shows somebody else. */
interface Shown {
  readonly providerId: string | null;
  readonly leaving: boolean;
}

/** The sends whose outcome no screen has told. */
export function useLeftSends(ask: Ask, { providerId, leaving }: Shown, onWorkerWord?: OnWorkerWord) {
  const [all, setAll] = useState<readonly LeftSend[]>([]);
  const isShown = ({ person }: EntryView) => isSamePerson(person, { providerId });
  const isTold = useRef(isShown);
  isTold.current = (entry) => !leaving && isShown(entry);
  const left = useRef<AbortController | null>(null);
  left.current ??= new AbortController();
  useEffect(() => () => left.current?.abort(), []);
  useEffect(() => setAll((lines) => lines.filter(({ entry }) => !isShown(entry))), [providerId]);

  const put = (line: LeftSend) => setAll((lines) => [...lines.filter(({ entry }) => entry.id !== line.entry.id), line]);

  /** Takes over a send from a screen: one that is under way is followed from here. */
  const take = async (entry: EntryView) => {
    if (!isUnderWay(entry) && isTold.current(entry)) return;
    put({ entry, problem: null });
    const signal = left.current?.signal;
    if (!isUnderWay(entry) || !signal) return;
    let last = entry;
    const took = (next: EntryView) => {
      last = next;
      if (isTold.current(next)) dismiss(next.id);
      else put({ entry: next, problem: null });
    };
    const problem = await followEntry({ ask, onWorkerWord, signal, took }, entry);
    if (problem && !signal.aborted && !isTold.current(last)) put({ entry: last, problem });
  };
  const dismiss = (entryId: string) => setAll((lines) => lines.filter(({ entry }) => entry.id !== entryId));

  return {
    /** What is held stands in the list of what waits to leave, while it is heard of. */
    lines: all
      .filter(({ entry, problem }) => (entry.state !== 'held' || problem !== null) && !isShown(entry))
      .slice(-LINES),
    take: (entry: EntryView) => void take(entry),
    dismiss,
  };
}
