// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { Composer } from '@/components/person/composer';
import type { TemplateView } from '@/lib/protocol/templates';
import { NOW, person } from '@/tests/gallery/people';

afterEach(cleanup);

const TEMPLATES: readonly TemplateView[] = [
  { id: 'fair', field: 'note', name: 'Fair', text: 'Hello {first_name|there}' },
  { id: 'work', field: 'note', name: 'Work', text: 'How is {company}, {first_name}?' },
];

function Form({ typed = '', to = person(), templates = TEMPLATES, goes = true, max = 300 }) {
  const [text, setText] = useState(typed);
  return (
    <Composer
      label="Note"
      draft={{ text, restoredAt: null }}
      saved
      max={max}
      now={NOW}
      busy={false}
      ready
      goes={goes}
      person={to}
      templates={templates}
      button={{ label: 'Invite', icon: 'invite' }}
      onEdit={setText}
      onDiscard={() => setText('')}
      onSend={() => {}}
    />
  );
}

const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const mayInvite = () => !screen.getByRole<HTMLButtonElement>('button', { name: 'Invite' }).disabled;

test('each template is offered as it reads for the person; the chosen one stands in the field, which has the focus', () => {
  render(<Form />);
  press('Templates');
  press(/Fair Hello Jane|FairHello Jane/);
  expect(note().value).toBe('Hello Jane');
  expect(document.activeElement).toBe(note());
  expect(screen.queryByRole('button', { name: /Fair/ })).toBeNull();
});

test('what it replaced comes back with Undo, as long as nothing else was typed', () => {
  render(<Form typed="My own" />);
  press('Templates');
  press(/Fair/);
  press('Undo');
  expect(note().value).toBe('My own');
  press('Templates');
  press(/Fair/);
  fireEvent.input(note(), { target: { value: 'Hello Jane!' } });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('Esc closes the list and goes no further', () => {
  render(<Form />);
  press('Templates');
  expect(fireEvent.keyDown(screen.getByRole('button', { name: /Fair/ }), { key: 'Escape' })).toBe(false);
  expect(screen.queryByRole('button', { name: /Fair/ })).toBeNull();
});

test('a variable that nothing is known for blocks, and is named', () => {
  render(<Form to={person({ company: null })} />);
  press('Templates');
  press(/Work/);
  expect(note().value).toBe('How is {company}, Jane?');
  expect(screen.getByText(/Nothing is known of Jane Doe to put in place of \{company\}/)).toBeTruthy();
  expect(mayInvite()).toBe(false);
});

test('a variable typed by hand blocks until it is filled in', () => {
  render(<Form typed="Hello {first_name}" />);
  expect(mayInvite()).toBe(false);
  press('Fill in');
  expect(note().value).toBe('Hello Jane');
  expect(mayInvite()).toBe(true);
});

test('the counter is of the text as it reads', () => {
  render(<Form typed="Hello {first_name}" max={10} />);
  expect(screen.getByText('10 / 10')).toBeTruthy();
});

test('a text that stays here blocks nothing', () => {
  render(<Form typed="Hello {first_name}" goes={false} />);
  expect(mayInvite()).toBe(true);
});

test('without templates it says where to write one', () => {
  render(<Form templates={[]} />);
  press('Templates');
  expect(screen.getByText(/write one in the options/)).toBeTruthy();
});
