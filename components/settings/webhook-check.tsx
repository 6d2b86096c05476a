import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { deliverySentence, isValidDelivery, signatureIn, WEBHOOKS_WORDS as WORDS } from '@/lib/copy/webhooks-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';

interface WebhookCheckProps {
  readonly ask: Ask;
  readonly now: number;
  /** Whether deliveries are signed: then the signature can be checked as well. */
  readonly signed: boolean;
}

/** Explains a delivery that the user's server received. */
export function WebhookCheck({ ask, now, signed }: WebhookCheckProps) {
  const [pasted, setPasted] = useState('');
  const [signature, setSignature] = useState('');
  const [secret, setSecret] = useState('');
  const [answer, setAnswer] = useState<Answer<'webhooks.check'> | null>(null);
  const changed = (set: (text: string) => void) => (text: string) => {
    set(text);
    setAnswer(null);
  };
  return (
    <form
      class="settings-form settings-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void ask('webhooks.check', { delivery: pasted, signature, secret }).then(setAnswer);
      }}
    >
      <h3>{WORDS.check}</h3>
      <p class="muted">{WORDS.checkLede}</p>
      <Field label={WORDS.delivery} rows={6} value={pasted} onInput={changed(setPasted)} />
      {signed && (
        <>
          <Field
            label={signatureIn('unipile-signature')}
            value={signature}
            placeholder="t=…,v0=…"
            hint={WORDS.signatureHint}
            onInput={changed(setSignature)}
          />
          <Field label={WORDS.secretOfWebhook} value={secret} placeholder="wes_…" onInput={changed(setSecret)} />
        </>
      )}
      {answer?.ok && (
        <Notice tone={isValidDelivery(answer.value) ? 'success' : 'warning'} alert>
          <bdi>{deliverySentence(answer.value)}</bdi>
        </Notice>
      )}
      {answer && !answer.ok && <ProblemNotice problem={answer.problem} now={now} />}
      <div class="settings-actions">
        <Button type="submit" disabled={pasted.trim() === ''}>
          {WORDS.checkNow}
        </Button>
      </div>
    </form>
  );
}
