import { useId } from 'preact/hooks';
import { Icon } from '@/components/ui/icon';
import { TIER_WORDS } from '@/lib/copy/problems/limit-words';
import type { AccountView } from '@/lib/protocol/connection';
import { usable } from './use-connection';

interface AccountSelectProps {
  readonly accounts: readonly AccountView[];
  readonly chosenId: string;
  readonly onChoose: (accountId: string) => void;
}

/** A choice of account that looks like `Select`, which has no disabled options. */
export function AccountSelect({ accounts, chosenId, onChoose }: AccountSelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        LinkedIn account
      </label>
      <div class="field-select">
        <select
          id={id}
          class="field-control"
          value={chosenId}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {chosenId === '' && <option value="">Choose an account</option>}
          {accounts.map((account) => (
            <option key={account.accountId} value={account.accountId} disabled={!usable(account)}>
              {account.name} ({TIER_WORDS[account.tier]}){!usable(account) && ', see below'}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        Kith invites and writes as this person.
      </p>
    </div>
  );
}
