import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { dsnText, parseDsn } from '@/lib/unipile/http/dsn';
import { parseApiKey } from '@/lib/unipile/http/typed/api-key';
import { AccountChoice } from './account-choice';
import { problemField } from './problem-field';
import type { ConnectionModel } from './use-connection';

interface ConnectionFormProps {
  readonly model: ConnectionModel;
  readonly loopbackAllowed: boolean;
  readonly now: number;
}

/** DSN and key, proven before anything is stored; then the choice of account. */
export function ConnectionForm({ model, loopbackAllowed, now }: ConnectionFormProps) {
  const { dsn, apiKey, offer, problem, step } = model;
  const errorAt = (field: 'dsn' | 'key') =>
    problem !== null && problemField(problem) === field ? problemSentence(problem, { name: '', now }) : null;
  return (
    <>
      <form
        class="settings-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          model.connect();
        }}
      >
        <Field
          label="DSN"
          value={dsn}
          onInput={model.typeDsn}
          placeholder="api27.unipile.com:15796"
          hint={dsnHint(dsn, loopbackAllowed)}
          error={errorAt('dsn')}
        />
        <KeyField value={apiKey} onInput={model.typeKey} error={errorAt('key')} />
        <div class="settings-actions">
          <Button type="submit" kind={offer ? 'secondary' : 'primary'} busy={step === 'trying'}>
            Connect
          </Button>
          {model.changing && (
            <Button kind="quiet" onClick={() => model.change(false)}>
              Cancel
            </Button>
          )}
        </div>
      </form>
      {model.exchanged && (
        <Notice tone="info" alert>
          The DSN and the API key stood in each other’s place; Kith has put them right.
        </Notice>
      )}
      {offer && isV2(offer.dsn, loopbackAllowed) && (
        <Notice tone="info">
          This is a key of Unipile v2. What Kith recorded and keeps for a LinkedIn account stays with it, also when it
          comes over from v1.
        </Notice>
      )}
      {offer && <AccountChoice accounts={offer.accounts} model={model} />}
    </>
  );
}

function isV2(address: string, loopbackAllowed: boolean): boolean {
  const parsed = parseDsn(address, { loopbackAllowed });
  return parsed.ok && parsed.value.dsn.version === 'v2';
}

/** Says while typing how a pasted address is understood: if it appeared with the click it would move the button. */
function dsnHint(typed: string, loopbackAllowed: boolean): string {
  const parsed = parseDsn(typed, { loopbackAllowed });
  return parsed.ok && parsed.value.repaired
    ? `Kith reads this as ${dsnText(parsed.value.dsn)}`
    : 'The host and port of your Unipile space; a pasted address will do. Unipile v2 has none: leave it empty.';
}

/** The same of the key, which is not shown. */
function keyHint(typed: string): string {
  const parsed = parseApiKey(typed);
  return parsed.ok && parsed.value.repaired
    ? 'Kith takes the key alone out of this.'
    : 'An access token; Kith checks it before it keeps it. One that your DSN refuses is tried at api.unipile.com, Unipile’s own host for v2.';
}

interface KeyFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly error: string | null;
}

function KeyField({ value, onInput, error }: KeyFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div class="settings-key">
      <Field
        label="API key"
        type={shown ? 'text' : 'password'}
        value={value}
        onInput={onInput}
        hint={keyHint(value)}
        error={error}
      />
      <Button onClick={() => setShown(!shown)}>{shown ? 'Hide key' : 'Show key'}</Button>
    </div>
  );
}
