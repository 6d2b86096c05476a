import { say } from '@/lib/copy/language/say';
import { numberWords } from '@/lib/copy/number-words';
import { SEARCH_MAX } from '@/lib/outreach/rules/text-rules';
import { Field } from './field';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
}

/** A box to search with: it takes as much as can be searched for, and says so once it is full. Escape empties it before it steps back. */
export const SearchField = (props: SearchFieldProps) => (
  <Field
    {...props}
    maxLength={SEARCH_MAX}
    onEscape={props.value === '' ? undefined : () => props.onInput('')}
    {...(props.value.length >= SEARCH_MAX && { hint: say('ui_search_full', { max: numberWords(SEARCH_MAX) }) })}
  />
);
