import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { eventWords, sourceWords, WEBHOOKS_WORDS as WORDS } from '@/lib/copy/webhooks-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { CreatedWebhookView, WebhookView } from '@/lib/protocol/webhooks';
import { offersOf } from '@/lib/unipile/offers';
import { Section } from './section';
import { useWebhooks, type WebhooksModel } from './use-webhooks';
import { WebhookCheck } from './webhook-check';
import { WebhookForm } from './webhook-form';
import './webhooks-section.css';

interface WebhooksSectionProps {
  readonly ask: Ask;
  readonly now: number;
  readonly accountId: string;
  /** Of the API: each reports other things, and proves its deliveries in another way. */
  readonly version: 'v1' | 'v2';
}

/** The webhooks of the active account: listed, created and deleted, and a delivery explained. */
export function WebhooksSection({ ask, now, accountId, version }: WebhooksSectionProps) {
  const model = useWebhooks(ask, accountId);
  const offers = offersOf(version).webhooks;
  const { webhooks, created, writing, problem } = model;
  return (
    <Section id="webhooks" title={SECTION_TITLES.webhooks} lede={WORDS.lede} root={model.root}>
      {problem && <ProblemNotice problem={problem} now={now} />}
      {created && <Secret created={created} onDone={model.forgetSecret} />}
      {webhooks?.length === 0 && <p class="muted">{WORDS.none}</p>}
      {webhooks && webhooks.length > 0 && (
        <ul class="webhooks" aria-label={WORDS.list}>
          {webhooks.map((webhook) => (
            <Webhook key={webhook.webhookId} webhook={webhook} model={model} />
          ))}
        </ul>
      )}
      {writing ? (
        <WebhookForm model={model} offered={offers.events} />
      ) : (
        <div class="settings-actions" data-create>
          <Button onClick={() => model.write(true)}>{WORDS.create}</Button>
          {webhooks === null && (
            <Button kind="quiet" busy={model.busy} onClick={() => void model.read()}>
              {WORDS.show}
            </Button>
          )}
        </div>
      )}
      <WebhookCheck ask={ask} now={now} signed={offers.signed} />
    </Section>
  );
}

function Webhook({ webhook, model }: { readonly webhook: WebhookView; readonly model: WebhooksModel }) {
  const { webhookId, requestUrl, source, enabled, allAccounts, events } = webhook;
  const facts = [
    ...(source === null ? [] : [sourceWords(source)]),
    allAccounts ? WORDS.everyAccount : WORDS.thisAccount,
    ...events.map(eventWords),
    ...(enabled ? [] : [WORDS.disabled]),
  ];
  return (
    <li data-webhook={webhookId}>
      <p>
        <bdi dir="ltr">{requestUrl}</bdi>
      </p>
      <p class="small muted">{facts.join(' · ')}</p>
      {model.deletingId === webhookId ? (
        <Notice
          tone="warning"
          alert
          actions={
            <>
              <Button kind="danger" busy={model.busy} onClick={() => void model.remove(webhookId)}>
                {WORDS.deleteNow}
              </Button>
              <Button onClick={() => model.askToDelete(null)}>{WORDS.keep}</Button>
            </>
          }
        >
          {WORDS.deleteSentence}
        </Notice>
      ) : (
        <Button kind="danger" onClick={() => model.askToDelete(webhookId)}>
          {WORDS.delete}
          <span class="hidden">
            {' '}
            <bdi dir="ltr">{requestUrl}</bdi>
          </span>
        </Button>
      )}
    </li>
  );
}

/** Shown once, right after the webhook was made. */
function Secret({ created, onDone }: { readonly created: CreatedWebhookView; readonly onDone: () => void }) {
  return (
    <Notice
      tone="success"
      alert
      actions={
        <>
          <CopyButton text={created.secret} label={WORDS.copy} />
          <Button kind="quiet" onClick={onDone}>
            {WORDS.done}
          </Button>
        </>
      }
    >
      <p>{created.signed ? WORDS.signedSentence : WORDS.secretSentence}</p>
      <dl class="settings-facts">
        <dt>{WORDS.header}</dt>
        <dd>
          <code>{created.header}</code>
        </dd>
        <dt>{WORDS.secret}</dt>
        <dd>
          <code>{created.secret}</code>
        </dd>
      </dl>
    </Notice>
  );
}
