import type { Target } from '@/components/person/screen';
import { useSession } from '@/components/session/use-session';
import { Field } from '@/components/ui/field';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { VirtualList } from '@/components/ui/virtual-list';
import { foundWords, RELATIONS_LABEL, SEARCH_EXAMPLE, SEARCH_LABEL } from '@/lib/copy/network-copy';
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
}

/** A box that finds a relation by any word of the name or headline, and opens who is chosen. */
export function RelationSearch({ ask, now, onOpen }: RelationSearchProps) {
  const session = useSession(() => createRelationSearchSession({ ask }), [ask]);
  const state = session.state();
  const { network, found, query, refused } = state;
  if (!network) return <Skeleton shape="box" />;
  if (!network.ok) return <ProblemNotice problem={network.problem} now={now} />;
  const { known, reading } = network.value;
  const open = ({ providerId }: RelationView) => onOpen({ kind: 'provider-id', value: providerId });
  const first = found?.query === query && query.trim() !== '' ? found.relations[0] : undefined;
  return (
    <div class="network">
      {(known > 0 || reading) && (
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (first) open(first);
            }}
          >
            <Field
              label={SEARCH_LABEL}
              value={query}
              placeholder={SEARCH_EXAMPLE}
              onInput={(typed) => session.type(typed)}
            />
          </form>
        </search>
      )}
      <RelationsReading
        network={network.value}
        now={now}
        busy={state.busy}
        onRead={() => void session.read()}
        onStop={() => void session.stop()}
      />
      {refused && <ProblemNotice problem={refused} now={now} />}
      {found && found.query.trim() !== '' && (
        <p class="small muted" role="status">
          {foundWords(found.total)}
        </p>
      )}
      {found && found.total > 0 && (
        <div class="network-list">
          <VirtualList
            search={found.query}
            label={RELATIONS_LABEL}
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
      <strong class="network-line">
        <bdi>{relation.fullName}</bdi>
      </strong>
      <span class="network-line small muted">
        {relation.labels.length > 0 && <bdi class="network-labels">{relation.labels.join(', ')}</bdi>}
        <bdi>{relation.headline}</bdi>
      </span>
    </button>
  );
}
