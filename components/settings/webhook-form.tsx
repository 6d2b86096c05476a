import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import { eventWords, SOURCE_WORDS, urlRefused, WEBHOOKS_WORDS as WORDS } from '@/lib/copy/webhooks-copy';
import { WEBHOOK_SOURCES, type WebhookSource } from '@/lib/unipile/shapes/webhook-sources';
import type { WebhooksModel } from './use-webhooks';

type Events = Readonly<Record<string, boolean>>;

/** The events that are reported of a source unless others are chosen. */
const usual = (events: Events = {}): readonly string[] =>
  Object.entries(events).flatMap(([event, isUsual]) => (isUsual ? [event] : []));

const EXAMPLE = 'https://example.com/unipile';

const isHttps = (typed: string): boolean => URL.parse(typed.trim())?.protocol === 'https:';

interface WebhookFormProps {
  readonly model: WebhooksModel;
  /** What can be reported, by source. */
  readonly offered: Readonly<Record<string, Events>>;
}

/** A new webhook: where to report what. */
export function WebhookForm({ model, offered }: WebhookFormProps) {
  const [url, setUrl] = useState('');
  const [source, setSource] = useState<WebhookSource>('messaging');
  const [events, setEvents] = useState(usual(offered.messaging));
  const [allAccounts, setAllAccounts] = useState(false);
  const [refused, setRefused] = useState(false);
  return (
    <form
      class="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const fits = isHttps(url) && events.length > 0;
        setRefused(!fits);
        if (fits) void model.create({ requestUrl: url.trim(), source, events: [...events], allAccounts });
      }}
    >
      <Field
        label={WORDS.url}
        type="url"
        value={url}
        placeholder={EXAMPLE}
        hint={WORDS.urlHint}
        error={refused && !isHttps(url) ? urlRefused(EXAMPLE) : null}
        onInput={setUrl}
      />
      <Select
        label={WORDS.source}
        value={source}
        choices={WEBHOOK_SOURCES.filter((value) => offered[value]).map((value) => ({
          value,
          label: SOURCE_WORDS[value],
        }))}
        onChange={(chosen) => {
          setSource(chosen);
          setEvents(usual(offered[chosen]));
        }}
      />
      <fieldset class="webhook-events">
        <legend class="field-label">{WORDS.events}</legend>
        {Object.keys(offered[source] ?? {}).map((event) => (
          <Choice
            key={event}
            label={eventWords(event)}
            checked={events.includes(event)}
            onChange={(checked) => setEvents(checked ? [...events, event] : events.filter((one) => one !== event))}
          />
        ))}
        {refused && events.length === 0 && (
          <p class="field-error" role="alert">
            {WORDS.noEvents}
          </p>
        )}
      </fieldset>
      <Choice label={WORDS.allAccounts} checked={allAccounts} onChange={setAllAccounts} />
      <div class="settings-actions">
        <Button type="submit" kind="primary" busy={model.busy}>
          {WORDS.create}
        </Button>
        <Button kind="quiet" onClick={() => model.write(false)}>
          {WORDS.cancel}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <label class="settings-switch">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
