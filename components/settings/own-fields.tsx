import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { alphabetical } from '@/lib/copy/language/alphabetical';
import {
  OWN_FIELD_EXAMPLE,
  ownFieldNameWrong,
  ownFieldsLede,
  removeOwnField,
  OWN_FIELDS_WORDS as WORDS,
} from '@/lib/copy/templates-copy';
import { isOwnFieldName, type OwnFields, ownFieldName, unresolvedVariable } from '@/lib/outreach/people/template';
import { OWN_FIELDS_MAX } from '@/lib/outreach/rules/template-rules';

interface OwnFieldsProps {
  readonly fields: OwnFields;
  readonly busy: boolean;
  /** Resolves to whether it is stored. */
  readonly onPut: (name: string, text: string) => Promise<boolean>;
}

const CALENDAR = 'calendar';

/** What the user's own placeholders stand for: their calendar, until it is there, then whatever they name. */
export function OwnFieldsList({ fields, busy, onPut }: OwnFieldsProps) {
  const named = Object.entries(fields).sort(([one], [other]) => alphabetical(one, other));
  const [written, write] = useState({ name: '', text: '' });
  const first = fields[CALENDAR] === undefined ? CALENDAR : '';
  const name = ownFieldName(written.name || first);
  const nameError = name === '' || isOwnFieldName(name) ? null : ownFieldNameWrong();
  const textError = unresolvedVariable(written.text) === null ? null : WORDS.valueWrong;
  const full = named.length >= OWN_FIELDS_MAX.count && fields[name] === undefined;
  const complete = name !== '' && written.text.trim() !== '' && !nameError && !textError && !full;
  const save = async () => {
    if (complete && !busy && (await onPut(name, written.text.trim()))) write({ name: '', text: '' });
  };
  return (
    <div class="own-fields">
      <h3>{WORDS.heading}</h3>
      <p class="small muted">{ownFieldsLede()}</p>
      {named.length > 0 && (
        <dl>
          {named.map(([key, text]) => (
            <div key={key}>
              <dt>
                <code>{`{${key}}`}</code>
              </dt>
              <dd dir="auto">{text}</dd>
              <dd>
                <Button kind="quiet" disabled={busy} onClick={() => void onPut(key, '')}>
                  {removeOwnField(key)}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <form
        class="settings-form own-field"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={WORDS.name}
          value={written.name}
          placeholder={first || OWN_FIELD_EXAMPLE}
          maxLength={OWN_FIELDS_MAX.name}
          error={nameError}
          onInput={(typed) => write({ ...written, name: typed })}
        />
        <Field
          label={WORDS.value}
          value={written.text}
          maxLength={OWN_FIELDS_MAX.text}
          error={full ? WORDS.full : textError}
          onInput={(typed) => write({ ...written, text: typed })}
        />
        <div class="settings-actions">
          <Button type="submit" busy={busy} disabled={!complete}>
            {WORDS.save}
          </Button>
        </div>
      </form>
    </div>
  );
}
