import { Field, Select } from '@/components/ui/field';
import { Fold } from '@/components/ui/fold';
import { SearchField } from '@/components/ui/search-field';
import { ACTIVITY_WORDS } from '@/lib/copy/activity-copy';
import { ACTION_WORDS, STATE_WORDS } from '@/lib/copy/person-copy';
import { ACTIONS, ENTRY_STATES } from '@/lib/outreach/journal/journal-entry';
import type { ActivityFilter } from './activity-session';

interface ActivityFiltersProps {
  readonly filter: ActivityFilter;
  readonly onFilter: (change: Partial<ActivityFilter>) => void;
}

/** Which entries of the journal are listed. */
export function ActivityFilters({ filter, onFilter }: ActivityFiltersProps) {
  return (
    <search class="activity-filters">
      <SearchField label={ACTIVITY_WORDS.search} value={filter.words} onInput={(words) => onFilter({ words })} />
      <Fold summary={ACTIVITY_WORDS.filters}>
        <div class="activity-choices">
          <Select<ActivityFilter['action']>
            label={ACTIVITY_WORDS.action}
            value={filter.action}
            choices={[
              { value: '', label: ACTIVITY_WORDS.anyAction },
              ...ACTIONS.map((action) => ({ value: action, label: ACTION_WORDS[action] })),
            ]}
            onChange={(action) => onFilter({ action })}
          />
          <Select<ActivityFilter['state']>
            label={ACTIVITY_WORDS.state}
            value={filter.state}
            choices={[
              { value: '', label: ACTIVITY_WORDS.anyState },
              ...ENTRY_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
            ]}
            onChange={(state) => onFilter({ state })}
          />
          <Field label={ACTIVITY_WORDS.from} type="date" value={filter.from} onInput={(from) => onFilter({ from })} />
          <Field label={ACTIVITY_WORDS.to} type="date" value={filter.to} onInput={(to) => onFilter({ to })} />
        </div>
      </Fold>
    </search>
  );
}
