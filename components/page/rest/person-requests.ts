import type { AskAgain } from '@/components/page/ask-again';
import { follow } from '@/components/session/follow';
import { speak, spoken } from '@/lib/copy/language/say';
import type { ControlState } from '@/lib/copy/page/control-view';
import type { PersonRef } from '@/lib/linkedin/person-address';
import { isDone, isOpen, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PageEntry, PageView } from '@/lib/protocol/page';
import type { ToldProblem } from '@/lib/protocol/problem';

/** What a control asks of the worker for its one person, and what the answers make of its state. */
interface PersonRequests {
  /** Takes over the answer to a look; a send that has not ended is followed, whoever started it. */
  take(look: PageView): void;
  /** Looks again. While a send is being handed over or followed, which updates the state by itself, only the language is taken over. */
  refresh(): Promise<void>;
  /** Whether a send is being handed over or followed. */
  isBusy(): boolean;
  send(action: NonNullable<ControlState['asking']>, note: string | null): Promise<void>;
  undo(): Promise<void>;
  /** Lets the send leave that waits for "Send now". */
  release(): Promise<void>;
  open(): Promise<void>;
}

interface PersonRequestsDeps {
  readonly ask: Ask;
  readonly askAgain: AskAgain;
  /** A timer that only runs on, ms. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly ref: PersonRef;
  /** Null until the control is drawn. */
  readonly state: () => ControlState | null;
  /** Does nothing once `signal` has aborted: a late answer never reaches another address. */
  readonly change: (part: Partial<ControlState>) => void;
  readonly say: (problem: ToldProblem) => void;
}

/** Talks to the worker about one person. A send is asked for once; whatever else gets no answer is asked again. */
export function createPersonRequests(deps: PersonRequestsDeps): PersonRequests {
  const { ask, askAgain, now, signal, ref, state, change, say } = deps;
  let refreshing = false;
  /** The send that is being followed. */
  let followed = '';
  /** The send that came to nothing while this page was open. */
  let refused = '';

  const entryNow = () => state()?.entry ?? null;
  /** Takes over what the worker has just told. */
  const told: typeof change = (part) => change({ ...part, toldAt: now() });
  const isBusy = () => followed !== '' || (state()?.asking ?? null) !== null;

  async function look(): Promise<PageView | null> {
    const answer = await askAgain('page.look', { ref });
    if (!answer.ok || signal.aborted) return null;
    speak(answer.value.speech);
    return answer.value;
  }

  function take(looked: PageView) {
    const { entry } = looked;
    const { step, look: before } = state() ?? {};
    // What was opened before the relation changed leads nowhere any more.
    told({ look: looked, ...(step && !fits(step, looked.relation) && { step: 'offer' as const }) });
    // What waits for the user is not followed, since that has no end: the worker says when it has gone on.
    if (entry && isUnderWay(entry) && !entry.openEnded) void followSend(entry);
    else if (entry) told({ entry });
    else if (!staysTold(looked, before)) change({ entry: null });
  }

  /** No look tells that an invitation was just withdrawn, and no other may follow, that a send was taken back, or why one came to nothing here. */
  function staysTold(looked: PageView, before: PageView | undefined): boolean {
    const entry = entryNow();
    if (!entry) return false;
    return (
      entry.undone === true || keepsFromInviting(entry, looked) || (entry.id === refused && saysTheSame(looked, before))
    );
  }

  const news = ({ id, state: seen }: PageEntry) => askAgain('page.follow', { entryId: id, seen });

  function took(next: PageEntry) {
    if (entryNow()?.id === next.id) told({ entry: next, sentence: null });
  }

  async function followSend(entry: PageEntry) {
    told({ entry, asking: null, step: 'offer', sentence: null });
    followed = entry.id;
    const problem = await follow({ news, goesOn: (one) => isUnderWay(one) && !one.openEnded, took, signal }, entry);
    if (!signal.aborted && entryNow()?.id === entry.id) {
      if (problem) say(problem);
      else if (!entryNow()?.openEnded) await end(entry.id);
    }
    if (followed === entry.id) followed = '';
  }

  async function decide(request: 'page.undo' | 'page.release') {
    const held = entryNow();
    if (!held) return;
    const answer = await ask(request, { entryId: held.id });
    if (entryNow()?.id !== held.id) return;
    if (!answer.ok) return say(answer.problem);
    // A plain hold is being followed already.
    if (held.openEnded) return followSend(answer.value);
    told({ entry: answer.value });
  }

  async function end(entryId: string) {
    const entry = entryNow();
    if (entry && isDone(entry)) change({ note: '' });
    else refused = entryId;
    if (entry?.sentence) change({ sentence: entry.sentence, wayOut: entry.isMore === true });
    const looked = await look();
    if (looked && entryNow()?.id === entryId) told({ look: looked });
  }

  return {
    take,
    isBusy,
    async refresh() {
      if (refreshing) return;
      refreshing = true;
      const said = state()?.sentence;
      const seen = entryNow();
      const locale = spoken().locale;
      const looked = await look();
      refreshing = false;
      // A send that went on meanwhile is younger than this look.
      if (!looked || isBusy() || entryNow() !== seen) return change({});
      // A sentence that appeared meanwhile stays: the click that brings a window to the front starts a look as well.
      const isOver = state()?.step === 'offer' || spoken().locale !== locale;
      if (isOver && state()?.sentence === said) change({ stopped: false, sentence: null });
      take(looked);
    },
    async send(action, note) {
      change({ asking: action, entry: null, sentence: null });
      const shownName = (state()?.name ?? '').slice(0, 300);
      const practice = state()?.look.practice;
      const answer = await ask('page.send', { ref, action, note, shownName, ...(practice && { practice }) });
      if (signal.aborted) return;
      if (answer.ok) return followSend(answer.value);
      // Silence is not failure: the journal knows whether something was written.
      const looked = await look();
      change({ asking: null, stopped: answer.problem.kind === 'worker-silent' });
      say(answer.problem);
      if (!looked) return;
      // One that did not leave says nothing of the send that was just asked for.
      if (looked.entry && isOpen(looked.entry)) change({ stopped: false, sentence: null });
      take(looked);
    },
    undo: () => decide('page.undo'),
    release: () => decide('page.release'),
    async open() {
      const answer = await ask('page.open', { ref });
      if (!answer.ok) say(answer.problem);
    },
  };
}

/** Whether a look says the same of what may be done next, and of why nothing may. */
const saysTheSame = (looked: PageView, before: PageView | undefined): boolean =>
  looked.paused === before?.paused && looked.noInvites === before?.noInvites && looked.relation === before?.relation;

const keepsFromInviting = (entry: PageEntry | null, { relation }: PageView): boolean =>
  entry?.action === 'withdraw' && isDone(entry) && isNobodys(relation);

const isNobodys = (relation: PageView['relation']) => relation === null || relation === 'none';

/** Whether a step may be gone on with, by what the person is now. */
const fits = (step: ControlState['step'], relation: PageView['relation']): boolean =>
  step === 'withdraw' ? relation === 'pending' : step !== 'note' || isNobodys(relation);
