import { useId } from 'preact/hooks';
import { Icon } from '@/components/ui/icon';
import { accountOption, CONNECTION_WORDS } from '@/lib/copy/connection-words';
import { TIER_WORDS } from '@/lib/copy/problems/limit-words';
import type { AccountView } from '@/lib/protocol/connection';
import { usable } from './usable-account';

/** What an account is called in a choice: people of one name by what stands in their addresses as well. */
function nameAmong(accounts: readonly AccountView[], { accountId, name, publicIdentifier }: AccountView): string {
  const isAlone = accounts.every((other) => other.accountId === accountId || other.name !== name);
  return isAlone ? name : `${name} · ${publicIdentifier ?? accountId}`;
}

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
        {CONNECTION_WORDS.account}
      </label>
      <div class="field-select">
        <select
          id={id}
          class="field-control"
          value={chosenId}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {chosenId === '' && <option value="">{CONNECTION_WORDS.chooseAccount}</option>}
          {accounts.map((account) => (
            <option key={account.accountId} value={account.accountId} disabled={!usable(account)}>
              {accountOption(nameAmong(accounts, account), TIER_WORDS[account.tier], usable(account))}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        {CONNECTION_WORDS.accountHint}
      </p>
    </div>
  );
}
