import { usable } from '@/components/settings/use-connection';
import { BAR_WORDS } from '@/lib/copy/keyboard-copy';
import type { ConnectionView } from '@/lib/protocol/connection';

interface AccountSwitchProps {
  readonly connection: ConnectionView;
  /** Left out where this surface cannot change it. */
  readonly onSwitch: ((accountId: string) => void) | undefined;
}

/** Whom Kith acts as; with several accounts that can act it is a choice. */
export function AccountSwitch({ connection: { account, accounts }, onSwitch }: AccountSwitchProps) {
  if (account === null) return null;
  const choices = accounts.filter((one) => usable(one) || one.accountId === account.accountId);
  if (choices.length < 2 || !onSwitch) {
    return (
      <p class="account-switch small muted">
        {BAR_WORDS.as} <bdi>{account.name}</bdi>
      </p>
    );
  }
  return (
    <label class="account-switch small muted">
      {BAR_WORDS.as}
      <select
        aria-label={BAR_WORDS.account}
        value={account.accountId}
        onChange={(event) => onSwitch(event.currentTarget.value)}
      >
        {choices.map(({ accountId, name }) => (
          <option key={accountId} value={accountId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
