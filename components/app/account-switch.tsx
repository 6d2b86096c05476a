import { useEffect, useState } from 'preact/hooks';
import { usable } from '@/components/settings/usable-account';
import { AccountDot, accountColours } from '@/components/ui/account-dot';
import { SLOT, SlotText } from '@/components/ui/slot-text';
import { actingAsWords, BAR_WORDS } from '@/lib/copy/keyboard-copy';
import type { ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { AccountColour } from '@/lib/protocol/settings';

interface AccountSwitchProps {
  readonly ask: Ask;
  readonly connection: ConnectionView;
  /** Left out where this surface cannot change it. */
  readonly onSwitch: ((accountId: string) => void) | undefined;
}

/** Whom Kith acts as; with several accounts that can act it is a choice. */
export function AccountSwitch({ ask, connection: { account, accounts }, onSwitch }: AccountSwitchProps) {
  const colour = useColour(ask, account && accounts.length > 1 ? account.accountId : null, accounts);
  if (account === null) return null;
  const choices = accounts.filter((one) => usable(one) || one.accountId === account.accountId);
  if (choices.length < 2 || !onSwitch) {
    return (
      <p class="account-switch small muted">
        {colour && <AccountDot colour={colour} />}
        <SlotText text={actingAsWords(SLOT)}>
          <bdi>{account.name}</bdi>
        </SlotText>
      </p>
    );
  }
  return (
    <label class="account-switch small muted">
      {colour && <AccountDot colour={colour} />}
      <SlotText text={actingAsWords(SLOT)}>
        <select
          aria-label={BAR_WORDS.account}
          value={account.accountId}
          onChange={(event) => onSwitch(event.currentTarget.value)}
        >
          {choices.map(({ accountId, name }) => (
            <option key={accountId} value={accountId} dir="auto">
              {name}
            </option>
          ))}
        </select>
      </SlotText>
    </label>
  );
}

/** The colour of one among several accounts, read again on coming back, when it may have been changed; null where there is but one. */
function useColour(ask: Ask, accountId: string | null, accounts: ConnectionView['accounts']): AccountColour | null {
  const [colour, setColour] = useState<AccountColour | null>(null);
  const ids = accounts.map((one) => one.accountId).join(' ');
  useEffect(() => {
    if (accountId === null) return setColour(null);
    const stop = new AbortController();
    const read = async () => {
      const answer = await ask('settings.read', {});
      if (answer.ok && !stop.signal.aborted)
        setColour(accountColours(ids.split(' '), answer.value.colours).get(accountId) ?? null);
    };
    void read();
    addEventListener('focus', read, { signal: stop.signal });
    return () => stop.abort();
  }, [ask, accountId, ids]);
  return colour;
}
