import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SLOT, SlotText } from '@/components/ui/slot-text';
import { CONNECTION_WORDS, keyEndingIn } from '@/lib/copy/connection-words';
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
        <dt>{CONNECTION_WORDS.dsn}</dt>
        <dd>
          <bdi dir="ltr">{view.dsn}</bdi>
        </dd>
        <dt>{CONNECTION_WORDS.key}</dt>
        <dd>
          <SlotText text={keyEndingIn(SLOT)}>
            <code>{view.keyEnd}</code>
          </SlotText>
        </dd>
        {view.account && (
          <>
            <dt>{CONNECTION_WORDS.kind}</dt>
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
          {CONNECTION_WORDS.test}
        </Button>
      </span>
      <span data-change>
        <Button onClick={() => model.change(true)}>{CONNECTION_WORDS.change}</Button>
      </span>
      <span data-erase>
        <Button kind="danger" onClick={() => model.confirmErase(true)}>
          {CONNECTION_WORDS.disconnect}
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
            {CONNECTION_WORDS.eraseNow}
          </Button>
          <span data-keep>
            <Button onClick={() => model.confirmErase(false)}>{CONNECTION_WORDS.keep}</Button>
          </span>
        </>
      }
    >
      {CONNECTION_WORDS.eraseSentence}
    </Notice>
  );
}
