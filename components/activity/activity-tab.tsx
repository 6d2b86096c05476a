import { useEffect, useRef } from 'preact/hooks';
import { NoticeScreen } from '@/components/person/notice-screen';
import type { ScreenAction } from '@/components/person/screen-actions';
import { ScreenButtons } from '@/components/person/screen-buttons';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import { VirtualList } from '@/components/ui/virtual-list';
import { ACTIVITY_WORDS, countWords, searchingWords } from '@/lib/copy/activity-copy';
import { NO_ACTIVITY_WORDS } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { ActivityFilters } from './activity-filters';
import { ActivityFoot } from './activity-foot';
import { ActivityRow, ROW_HEIGHT } from './activity-row';
import type { ActivityState } from './activity-session';
import { type EntryActions, EntryDetail } from './entry-detail';
import { useActivity } from './use-activity';
import './activity.css';

export interface ActivityTabProps {
  readonly ask: Ask;
  /** UTC ms. */
  readonly now: () => number;
  readonly onWorkerWord: OnWorkerWord | undefined;
  readonly onScreenAction: (step: ScreenAction) => void;
  readonly onOpenPerson: EntryActions['onOpenPerson'];
}

/** Every send from here and how it ended: the journal as a list, and one entry of it in full. */
export function ActivityTab({ ask, now: clock, onWorkerWord, onScreenAction, onOpenPerson }: ActivityTabProps) {
  const { session, state } = useActivity(ask, onWorkerWord);
  const now = clock();
  const { entries, openId, unread, busyId } = state;
  const opened = entries.find(({ id }) => id === openId);
  const list = useReturningFocus(openId);
  if (unread) {
    const step = (taken: ScreenAction) => (taken === 'again' ? void session.readAnew() : onScreenAction(taken));
    return (
      <NoticeScreen
        icon="warning"
        heading={NO_ACTIVITY_WORDS.heading}
        sentence={problemSentence(unread, { name: '', now })}
      >
        <ScreenButtons actions={{ main: 'again', out: 'options' }} onScreenAction={step} />
      </NoticeScreen>
    );
  }
  if (isEmpty(state)) {
    return (
      <NoticeScreen icon="activity" heading={NO_ACTIVITY_WORDS.heading} sentence={NO_ACTIVITY_WORDS.sentence}>
        <ScreenButtons actions={{ main: 'address', out: 'options' }} onScreenAction={onScreenAction} />
      </NoticeScreen>
    );
  }
  return (
    <div class="activity">
      {state.refused && <ProblemNotice problem={state.refused} now={now} />}
      {opened && (
        <EntryDetail
          key={opened.id}
          entry={opened}
          calls={state.calls}
          now={now}
          busy={busyId === opened.id}
          onClose={() => session.close()}
          onUndo={(entryId) => void session.undo(entryId)}
          onRelease={(entryId) => void session.release(entryId)}
          onDeclare={(entryId, happened) => void session.declare(entryId, happened)}
          onOpenPerson={onOpenPerson}
        />
      )}
      {/* Hidden and not gone: the list comes back where it was. */}
      <div class="activity-journal" hidden={opened !== undefined} ref={list}>
        <h1 class="hidden">{NO_ACTIVITY_WORDS.heading}</h1>
        <ActivityFilters filter={state.filter} onFilter={(change) => session.filter(change)} />
        <p class="activity-count small muted" role="status">
          {countOf(state)}
        </p>
        {state.pastUnread && <p class="small">{ACTIVITY_WORDS.pastUnread}</p>}
        {entries.length === 0 && state.reading && <Waiting />}
        <VirtualList
          search={String(state.search)}
          label={ACTIVITY_WORDS.list}
          items={entries}
          rowHeight={ROW_HEIGHT}
          keyOf={({ id }) => id}
          total={state.next === null && !state.reading ? entries.length : null}
          onNearEnd={() => void session.readOn()}
        >
          {(entry) => (
            <ActivityRow
              entry={entry}
              now={now}
              busy={busyId === entry.id}
              onOpen={() => void session.open(entry.id)}
              onUndo={() => void session.undo(entry.id)}
              onRelease={() => void session.release(entry.id)}
            />
          )}
        </VirtualList>
        <ActivityFoot state={state} session={session} />
      </div>
    </div>
  );
}

const isEmpty = ({ entries, pastUnread, reading, next, filter }: ActivityState) =>
  entries.length === 0 &&
  !pastUnread &&
  !reading &&
  next === null &&
  Object.values(filter).every((value) => value === '');

function countOf({ entries, next, reading, searched }: ActivityState): string {
  if (reading) return searched > 0 ? searchingWords(searched) : ACTIVITY_WORDS.loading;
  return entries.length === 0 ? ACTIVITY_WORDS.nothingFound : countWords(entries.length, next !== null);
}

/** Back in the list, the focus is on the entry that was seen. */
function useReturningFocus(openId: string | null) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null && before.current !== null)
      list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(before.current)}"]`)?.focus();
    before.current = openId;
  }, [openId]);
  return list;
}

function Waiting() {
  return (
    <div class="activity-waiting">
      <SkeletonLines />
    </div>
  );
}
