import { useState } from 'preact/hooks';
import type { Target } from '@/components/person/screen';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { addressExample } from '@/lib/copy/keyboard-copy';
import { ADDRESS_WORDS, BUTTONS } from '@/lib/copy/person-copy';
import { parsePastedAddress } from '@/lib/linkedin/pasted-address';

interface AddressFormProps {
  readonly onOpen: (target: Target) => void;
  /** True where something else is what the screen is for. */
  readonly isAside?: boolean;
}

/** A box that takes the LinkedIn address of a person and opens them here. */
export function AddressForm({ onOpen, isAside = false }: AddressFormProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const address = parsePastedAddress(text);
        if (address.kind === 'person') onOpen(address.ref);
        else if (address.kind === 'self') onOpen('self');
        else setRefused(true);
      }}
    >
      <Field
        label={ADDRESS_WORDS.label}
        labelHidden={isAside}
        value={text}
        placeholder={isAside ? addressExample('linkedin.com/in/…') : 'linkedin.com/in/jane-doe'}
        error={refused ? ADDRESS_WORDS.refused : null}
        onInput={(typed) => {
          setText(typed);
          setRefused(false);
        }}
      />
      <Button kind={isAside ? 'secondary' : 'primary'} type="submit">
        {BUTTONS.open}
      </Button>
    </form>
  );
}
