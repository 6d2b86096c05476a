import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { deliverySentence, isValidDelivery, WEBHOOKS_WORDS as WORDS } from '@/lib/copy/webhooks-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';

/** Explains a delivery that the user's server received. */
export function WebhookCheck({ ask, now }: { readonly ask: Ask; readonly now: number }) {
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<Answer<'webhooks.check'> | null>(null);
  return (
    <form
      class="settings-form settings-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void ask('webhooks.check', { delivery: pasted }).then(setAnswer);
      }}
    >
      <h3>{WORDS.check}</h3>
      <p class="muted">{WORDS.checkLede}</p>
      <Field
        label={WORDS.delivery}
        rows={6}
        value={pasted}
        onInput={(text) => {
          setPasted(text);
          setAnswer(null);
        }}
      />
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
