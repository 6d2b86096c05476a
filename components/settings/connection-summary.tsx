import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TIER_WORDS } from '@/lib/copy/problems/limit-words';
import type { ConnectionView } from '@/lib/protocol/connection';
import { AccountChoice } from './account-choice';
import { CheckList } from './check-list';
import type { ConnectionModel } from './use-connection';

interface ConnectionSummaryProps {
  readonly model: ConnectionModel;
  readonly view: ConnectionView;
  readonly now: number;
}

/** What is stored of the connection and what can be done with it. The key is never shown again. */
export function ConnectionSummary({ model, view, now }: ConnectionSummaryProps) {
  return (
    <>
      <dl class="settings-facts">
        <dt>DSN</dt>
        <dd>
          <bdi dir="ltr">{view.dsn}</bdi>
        </dd>
        <dt>API key</dt>
        <dd>
          Key ending in <code>{view.keyEnd}</code>
        </dd>
        {view.account && (
          <>
            <dt>Kind of account</dt>
            <dd>{TIER_WORDS[view.account.tier]}</dd>
          </>
        )}
      </dl>
      {(view.accounts.length > 1 || view.account === null) && <AccountChoice accounts={view.accounts} model={model} />}
      {model.confirmingErase ? <EraseConfirmation model={model} /> : <Actions model={model} />}
      {model.checks && <CheckList checks={model.checks} now={now} onAllowHost={model.allowHost} />}
    </>
  );
}

function Actions({ model }: { readonly model: ConnectionModel }) {
  return (
    <div class="settings-actions">
      <span data-test>
        <Button busy={model.step === 'testing'} onClick={model.test}>
          Test connection
        </Button>
      </span>
      <span data-change>
        <Button onClick={() => model.change(true)}>Change DSN or key</Button>
      </span>
      <span data-erase>
        <Button kind="danger" onClick={() => model.confirmErase(true)}>
          Disconnect
        </Button>
      </span>
    </div>
  );
}

function EraseConfirmation({ model }: { readonly model: ConnectionModel }) {
  return (
    <Notice
      tone="warning"
      alert
      actions={
        <>
          <Button kind="danger" busy={model.step === 'erasing'} onClick={model.erase}>
            Erase key and disconnect
          </Button>
          <span data-keep>
            <Button onClick={() => model.confirmErase(false)}>Keep connection</Button>
          </span>
        </>
      }
    >
      This erases the DSN, the API key and the choice of account from this browser. The record of what you sent, your
      drafts and your limits stay, so that nobody is contacted twice. The key itself stays valid until you delete it in
      your Unipile dashboard.
    </Notice>
  );
}
