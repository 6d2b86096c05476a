// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { Composer } from '@/components/person/composer';
import type { TemplateView } from '@/lib/protocol/templates';
import { NOW, person } from '@/tests/gallery/people';

afterEach(cleanup);
/** What happy-dom lacks of a popover; that it is on top and goes at a click elsewhere is seen in the browser. */
HTMLElement.prototype.showPopover ??= () => {};

const TEMPLATES: readonly TemplateView[] = [
  { id: 'fair', field: 'note', name: 'Fair', text: 'Hello {first_name|there}' },
  { id: 'work', field: 'note', name: 'Work', text: 'How is {company}, {first_name}?' },
];

const used: string[] = [];
const sent: string[] = [];

function Form({ typed = '', to = person(), templates = TEMPLATES, goes = true, max = 300, fields = {} }) {
  const [text, setText] = useState(typed);
  return (
    <Composer
      field="note"
      draft={{ text, restoredAt: null }}
      unsaved={null}
      max={max}
      now={NOW}
      busy={false}
      ready
      goes={goes}
      person={to}
      templates={templates}
      fields={fields}
      onUseTemplate={(id) => used.push(id)}
      withTemplate={{ label: 'Invite with a template', ready: true, onSend: (chosen) => sent.push(chosen) }}
      button={{ label: 'Invite', icon: 'invite' }}
      onEdit={setText}
      onDiscard={() => setText('')}
      onSend={() => {}}
    />
  );
}

const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
const choice = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(choice(name));
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

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a template' });
const choices = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 4));

test('the keyboard is in a box that narrows the list by names and texts', () => {
  render(<Form />);
  press('Templates');
  expect(document.activeElement).toBe(box());
  fireEvent.input(box(), { target: { value: 'hello' } });
  expect(choices()).toEqual(['Fair']);
  fireEvent.input(box(), { target: { value: 'how is' } });
  expect(choices()).toEqual(['Work']);
  fireEvent.input(box(), { target: { value: 'nothing like it' } });
  expect(screen.getByText('No template has these words.')).toBeTruthy();
});

test('Enter takes the first that fits, and not while it is held down', () => {
  render(<Form />);
  press('Templates');
  fireEvent.keyDown(box(), { key: 'Enter', repeat: true });
  expect(note().value).toBe('');
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(note().value).toBe('Hello Jane');
  expect(document.activeElement).toBe(note());
});

test('arrow keys go from the box through the list and back', () => {
  render(<Form />);
  press('Templates');
  fireEvent.keyDown(box(), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(choice(/^Fair/));
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(choice(/^Work/));
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(box());
});

test('Esc gives the focus back to the button', () => {
  render(<Form />);
  press('Templates');
  fireEvent.keyDown(box(), { key: 'Escape' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Templates' }));
});

test('the last used comes first, and what is chosen is told', () => {
  used.length = 0;
  render(<Form templates={[TEMPLATES[0] as TemplateView, { ...(TEMPLATES[1] as TemplateView), usedAt: NOW }]} />);
  press('Templates');
  expect(choices()).toEqual(['Work', 'Fair']);
  press(/Fair/);
  expect(used).toEqual(['fair']);
});

test('the user’s own words are filled in as the person’s are', () => {
  const meet: TemplateView = { id: 'meet', field: 'note', name: 'Meet', text: 'Here: {calendar}, in {my_city}' };
  render(<Form templates={[meet]} fields={{ calendar: 'https://cal.example/me', my_city: 'Bern' }} />);
  press('Templates');
  press(/Meet/);
  expect(note().value).toBe('Here: https://cal.example/me, in Bern');
});

test('own words that are not set block, and it is said where to set them', () => {
  render(<Form typed="Here: {calendar}" />);
  expect(mayInvite()).toBe(false);
  expect(screen.getByText(/You have not said yet what \{calendar\} is; do so in the options/)).toBeTruthy();
});

describe('an invitation with a template', () => {
  test('goes out as it reads, in one press once the list is open, and what is typed stays', () => {
    sent.length = 0;
    render(<Form typed="My own" />);
    press('Invite with a template');
    expect(screen.getByText('The one you choose goes to Jane Doe at once.')).toBeTruthy();
    press(/Fair/);
    expect(sent).toEqual(['Hello Jane']);
    expect(note().value).toBe('My own');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Invite with a template' }));
  });

  test('is never sent by Enter in the box, which leads to the first', () => {
    sent.length = 0;
    render(<Form />);
    press('Invite with a template');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(choice(/^Fair/));
  });

  test('cannot be sent with a gap or too long, and each says why', () => {
    render(<Form to={person({ company: null })} max={9} />);
    press('Invite with a template');
    const disabled = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled;
    expect(disabled(/Fair.*1 character over the 9/)).toBe(true);
    expect(disabled(/Work/)).toBe(true);
  });

  test('is not offered where there are no templates', () => {
    render(<Form templates={[]} />);
    expect(screen.queryByRole('button', { name: 'Invite with a template' })).toBeNull();
  });
});

test('without templates it says where to write one', () => {
  render(<Form templates={[]} />);
  press('Templates');
  expect(screen.getByText(/write one in the options/)).toBeTruthy();
});
