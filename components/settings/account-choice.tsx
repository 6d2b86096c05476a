import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { CONNECTION_WORDS, doubtSentence, hindranceSentence } from '@/lib/copy/connection-words';
import type { AccountView } from '@/lib/protocol/connection';
import { AccountSelect } from './account-select';
import { usable } from './usable-account';
import type { ConnectionModel } from './use-connection';

interface AccountChoiceProps {
  readonly accounts: readonly AccountView[];
  readonly model: ConnectionModel;
}

/** The LinkedIn accounts that the key sees: one that can act is chosen, the others say why they cannot. */
export function AccountChoice({ accounts, model }: AccountChoiceProps) {
  const { chosenId, step } = model;
  const chosen = accounts.find(({ accountId }) => accountId === chosenId);
  const doubt = chosen ? doubtSentence(chosen) : null;
  const stored = model.offer === null && chosenId === model.view?.account?.accountId;
  return (
    <form
      class="settings-form settings-panel"
      onSubmit={(event) => {
        event.preventDefault();
        model.save();
      }}
    >
      <AccountSelect accounts={accounts} chosenId={chosenId} onChoose={model.choose} />
      <UnableAccounts accounts={accounts.filter((account) => !usable(account))} />
      {doubt && <Notice tone="warning">{doubt}</Notice>}
      {!stored && (
        <div class="settings-actions">
          <Button
            type="submit"
            kind="primary"
            busy={step === 'saving' || step === 'choosing'}
            disabled={chosenId === ''}
          >
            {CONNECTION_WORDS.save}
          </Button>
        </div>
      )}
    </form>
  );
}

function UnableAccounts({ accounts }: { readonly accounts: readonly AccountView[] }) {
  if (accounts.length === 0) return null;
  return (
    <ul class="settings-list" aria-label={CONNECTION_WORDS.unusable}>
      {accounts.map((account) => (
        <li key={account.accountId}>
          <Icon name="warning" />
          <span>{hindranceSentence(account)}</span>
        </li>
      ))}
    </ul>
  );
}
