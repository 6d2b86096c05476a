import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PersonAvatar } from '@/components/person/person-avatar';
import type { Target } from '@/components/person/screen';
import { useSession } from '@/components/session/use-session';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { VirtualList } from '@/components/ui/virtual-list';
import { listWords } from '@/lib/copy/language/list-words';
import { foundWords, RELATION_WORDS } from '@/lib/copy/network-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { RelationView } from '@/lib/protocol/network';
import './network.css';
import { createRelationSearchSession } from './relation-search-session';
import { RelationsReading } from './relations-reading';

/** px: name and headline, one line each. */
const ROW_HEIGHT = 52;

interface RelationSearchProps {
  readonly ask: Ask;
  readonly now: number;
  readonly onOpen: (target: Target) => void;
  /** Stands in place of the list of all relations while nothing is searched; the box then has its name within. */
  readonly idle?: ComponentChildren;
}

/** A box that finds a relation by any word of the name or headline, and opens who is chosen. */
export function RelationSearch({ ask, now, onOpen, idle }: RelationSearchProps) {
  const session = useSession(() => createRelationSearchSession({ ask }), [ask]);
  const isIdle = idle !== undefined && session.state().query.trim() === '';
  return (
    <>
      <Search session={session} now={now} onOpen={onOpen} isAside={idle !== undefined} isIdle={isIdle} />
      {isIdle && idle}
    </>
  );
}

interface SearchProps extends Pick<RelationSearchProps, 'now' | 'onOpen'> {
  readonly session: ReturnType<typeof createRelationSearchSession>;
  /** Whether something else stands below while nothing is searched, and whether it does now. */
  readonly isAside: boolean;
  readonly isIdle: boolean;
}

function Search({ session, now, onOpen, isAside, isIdle }: SearchProps) {
  const state = session.state();
  const { network, found, query, refused } = state;
  const [entered, setEntered] = useState<string | null>(null);
  const open = ({ providerId }: RelationView) => onOpen({ kind: 'provider-id', value: providerId });
  const first = found?.query === query && query.trim() !== '' ? found.relations[0] : undefined;
  // Whoever types faster than is found has pressed Enter for what they typed, not for what stands there.
  useEffect(() => {
    if (entered !== query || !first) return;
    setEntered(null);
    open(first);
  }, [entered, query, first]);
  if (!network) return <Skeleton shape="box" />;
  if (!network.ok) return <ProblemNotice problem={network.problem} now={now} />;
  const { known, reading } = network.value;
  return (
    <div class="network">
      {(known > 0 || reading) && (
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setEntered(query);
            }}
          >
            <SearchField
              label={RELATION_WORDS.search}
              labelHidden={isAside}
              value={query}
              placeholder={isAside ? RELATION_WORDS.search : RELATION_WORDS.example}
              onInput={(typed) => {
                setEntered(null);
                session.type(typed);
              }}
            />
          </form>
        </search>
      )}
      {!(isIdle && reading?.state === 'done') && (
        <RelationsReading
          network={network.value}
          now={now}
          busy={state.busy}
          onRead={() => void session.read()}
          onStop={() => void session.stop()}
        />
      )}
      {refused && <ProblemNotice problem={refused} now={now} />}
      {found && found.query.trim() !== '' && !(found.total === 0 && (refused ?? reading?.problem)) && (
        <p class="small muted" role="status">
          {foundWords(found.total)}
        </p>
      )}
      {!isIdle && found && found.total > 0 && (
        <div class="network-list">
          <VirtualList
            search={found.query}
            label={RELATION_WORDS.list}
            items={found.relations}
            total={found.total}
            rowHeight={ROW_HEIGHT}
            keyOf={({ providerId }) => providerId}
            onNearEnd={() => void session.more()}
          >
            {(relation) => <RelationRow relation={relation} onOpen={open} />}
          </VirtualList>
        </div>
      )}
    </div>
  );
}

function RelationRow(props: { readonly relation: RelationView; readonly onOpen: (relation: RelationView) => void }) {
  const { relation, onOpen } = props;
  return (
    <button class="virtual-row network-row" type="button" onClick={() => onOpen(relation)}>
      <PersonAvatar providerId={relation.providerId} fullName={relation.fullName} size="small" />
      <span class="network-words">
        <strong class="network-line">
          <bdi>{relation.fullName}</bdi>
        </strong>
        <span class="network-line small muted">
          {relation.labels.length > 0 && <bdi class="network-labels">{listWords(relation.labels)}</bdi>}
          <bdi>{relation.headline}</bdi>
        </span>
      </span>
    </button>
  );
}
