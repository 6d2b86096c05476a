// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { KeepsakeFold } from '@/components/person/keepsake-fold';
import { changedKeepsake, type Keepsake, type KeepsakeChange, NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
import { DAY, NOW } from '@/tests/gallery/people';

afterEach(cleanup);

function openFold(
  keepsake: Partial<Keepsake> = {},
  { wroteAt = (NOW - DAY) as number | null, labelsInUse = [] as string[], saved = true } = {},
) {
  const changes: KeepsakeChange[] = [];
  function Kept() {
    const [kept, keep] = useState<Keepsake>({ ...NO_KEEPSAKE, ...keepsake });
    return (
      <KeepsakeFold
        kept={{ keepsake: { ...kept, labelsInUse }, saved }}
        wroteAt={wroteAt}
        now={NOW}
        onKeep={(change) => {
          changes.push(change);
          keep(changedKeepsake(kept, change));
        }}
      />
    );
  }
  const { container } = render(<Kept />);
  container.querySelector('details')!.open = true;
  return {
    changes,
    fold: () => container.querySelector('details')!,
    summary: () => container.querySelector('summary')?.textContent,
  };
}
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('L leads to the labels, and Enter or Esc back to the line with the fold closed', () => {
  const { fold } = openFold();
  for (const back of ['Enter', 'Escape']) {
    fold().open = false;
    fireEvent.keyDown(document.body, { key: 'l' });
    expect(fold().open).toBe(true);
    expect(document.activeElement).toBe(box('Labels'));
    fireEvent.input(box('Labels'), { target: { value: 'client' } });
    // `false`: the key was taken, so it leads no further back.
    expect(fireEvent.keyDown(box('Labels'), { key: back })).toBe(false);
    expect([fold().open, document.activeElement]).toEqual([false, fold().querySelector('summary')]);
  }
});

test('while something is typed L is a letter', () => {
  const { fold } = openFold();
  fold().open = false;
  box('Private note').focus();
  expect(fireEvent.keyDown(box('Private note'), { key: 'l' })).toBe(true);
  expect(fold().open).toBe(false);
});

test('labels of others are given one after the other by the keyboard: the next one has the focus, then the box', async () => {
  openFold({}, { labelsInUse: ['client', 'friend'] });
  for (const label of ['client', 'friend']) {
    screen.getByRole('button', { name: label }).focus();
    press(label);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    const next = label === 'client' ? screen.getByRole('button', { name: 'friend' }) : box('Labels');
    expect(document.activeElement).toBe(next);
  }
  expect(box('Labels').value).toBe('client, friend');
});

test('one quiet line says what is kept, or what could be', () => {
  const { summary } = openFold();
  expect(summary()).toBe('Note, labels, reminder');
  fireEvent.input(box('Private note'), { target: { value: 'Likes tea' } });
  expect(summary()).toBe('Likes tea');
});

test('labels are kept while they are typed, and stand in order once the box is left', () => {
  const { changes } = openFold({}, { labelsInUse: ['speaker', 'Investor'] });
  fireEvent.input(box('Labels'), { target: { value: 'Investor,  Rotterdam, investor' } });
  expect(changes.at(-1)).toEqual({ labels: ['Investor', '  Rotterdam', ' investor'] });
  expect(box('Labels').value).toBe('Investor,  Rotterdam, investor');
  fireEvent.blur(box('Labels'));
  expect(box('Labels').value).toBe('Investor, Rotterdam');
  expect(screen.queryByRole('button', { name: 'Investor' })).toBeNull();
  press('speaker');
  expect(box('Labels').value).toBe('Investor, Rotterdam, speaker');
});

test('more labels than fit are not left out unsaid', () => {
  openFold();
  fireEvent.input(box('Labels'), { target: { value: '1,2,3,4,5,6,7,8' } });
  expect(screen.queryByText(/as many as fit/)).toBeNull();
  fireEvent.input(box('Labels'), { target: { value: '1,2,3,4,5,6,7,8,9' } });
  expect(screen.getByText(/as many as fit/)).toBeDefined();
});

test('a reminder is one press, on a day of one’s own, and gone with one press', () => {
  const { changes, summary } = openFold();
  press('In 3 days');
  expect(changes.at(-1)).toEqual({ reminder: { on: '2026-11-27', unlessReplyAfter: null } });
  expect(summary()).toBe('Reminder on Friday');
  fireEvent.input(box('On a day'), { target: { value: '2026-12-24' } });
  expect(changes.at(-1)).toEqual({ reminder: { on: '2026-12-24', unlessReplyAfter: null } });
  press('Remove reminder');
  expect(changes.at(-1)).toEqual({ reminder: null });
});

test('a day that is past, or a year whose first digits are typed, sets nothing', () => {
  const { changes } = openFold();
  for (const value of ['2026-11-23', '0002-12-24', '']) fireEvent.input(box('On a day'), { target: { value } });
  expect(changes).toEqual([]);
});

test('a reminder can wait for a reply to what was last sent, before or after its day is set', () => {
  const { changes } = openFold();
  fireEvent.click(box('Only if no reply'));
  expect(changes).toEqual([]);
  press('Tomorrow');
  expect(changes.at(-1)).toEqual({ reminder: { on: '2026-11-25', unlessReplyAfter: NOW - DAY } });
  fireEvent.click(box('Only if no reply'));
  expect(changes.at(-1)).toEqual({ reminder: { on: '2026-11-25', unlessReplyAfter: null } });
});

test('where nothing was sent no reply can be waited for', () => {
  openFold({}, { wroteAt: null });
  expect(screen.queryByLabelText('Only if no reply')).toBeNull();
});

test('what could not be saved says so', () => {
  openFold({ remark: 'Tea' }, { saved: false });
  expect(screen.getByText(/could not be saved/)).toBeDefined();
});
