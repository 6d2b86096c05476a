import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { CONNECTION_WORDS, dsnReadAs } from '@/lib/copy/connection-words';
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
          label={CONNECTION_WORDS.dsn}
          value={dsn}
          onInput={model.typeDsn}
          placeholder="api27.unipile.com:15796"
          hint={dsnHint(dsn, loopbackAllowed)}
          error={errorAt('dsn')}
        />
        <KeyField value={apiKey} onInput={model.typeKey} error={errorAt('key')} />
        <div class="settings-actions">
          <Button type="submit" kind={offer ? 'secondary' : 'primary'} busy={step === 'trying'}>
            {CONNECTION_WORDS.connect}
          </Button>
          {model.changing && (
            <Button kind="quiet" onClick={() => model.change(false)}>
              {CONNECTION_WORDS.cancel}
            </Button>
          )}
        </div>
      </form>
      {model.putRight && (
        <Notice tone="info" alert>
          {CONNECTION_WORDS[model.putRight]}
        </Notice>
      )}
      {offer && isV2(offer.dsn, loopbackAllowed) && <Notice tone="info">{CONNECTION_WORDS.v2}</Notice>}
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
  return parsed.ok && parsed.value.repaired ? dsnReadAs(dsnText(parsed.value.dsn)) : CONNECTION_WORDS.dsnHint;
}

/** The same of the key, which is not shown. */
function keyHint(typed: string): string {
  const parsed = parseApiKey(typed);
  return parsed.ok && parsed.value.repaired ? CONNECTION_WORDS.keyTaken : CONNECTION_WORDS.keyHint;
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
        label={CONNECTION_WORDS.key}
        type={shown ? 'text' : 'password'}
        value={value}
        onInput={onInput}
        hint={keyHint(value)}
        error={error}
      />
      <Button onClick={() => setShown(!shown)}>{shown ? CONNECTION_WORDS.hideKey : CONNECTION_WORDS.showKey}</Button>
    </div>
  );
}
