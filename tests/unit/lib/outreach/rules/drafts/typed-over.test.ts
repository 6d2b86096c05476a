import { describe, expect, test } from 'vitest';
import { belowWhatCameBack, besideAfter, joined, typedOver } from '@/lib/outreach/rules/drafts/typed-over';

const at = (text: string, when = 1) => ({ text, at: when });
const NOW = 5;

test('a text takes the place of the one it was typed over', () => {
  const draft = { message: at('Hello'), note: at('Note') };
  expect(typedOver(draft, { field: 'message', text: 'Bye', over: 'Hello' }, NOW)).toEqual({
    message: at('Bye', NOW),
    note: at('Note'),
  });
});

test('emptied by who saw it, a field leaves nothing', () => {
  expect(typedOver({ note: at('Hello') }, { field: 'note', text: '', over: 'Hello' }, NOW)).toEqual({});
});

test('what was written there unseen is kept beside the text', () => {
  const typing = { field: 'message', text: 'Here', over: 'Hello' } as const;
  expect(typedOver({ message: at('There') }, typing, NOW)).toEqual({
    message: at('Here', NOW),
    otherMessage: at('There', NOW),
  });
});

test('a note is kept beside a note', () => {
  expect(typedOver({ note: at('There') }, { field: 'note', text: 'Here', over: '' }, NOW)).toEqual({
    note: at('Here', NOW),
    otherNote: at('There', NOW),
  });
});

test('nobody empties a text that they have not seen', () => {
  const draft = { message: at('There') };
  expect(typedOver(draft, { field: 'message', text: '', over: 'Hello' }, NOW)).toEqual(draft);
});

test.each(['There', 'Here, not There'])('nothing is kept twice: %s', (text) => {
  expect(typedOver({ message: at('There') }, { field: 'message', text, over: 'Hello' }, NOW)).toEqual({
    message: at(text, NOW),
  });
});

test('the same words are not kept beside a text twice', () => {
  const draft = { message: at('There'), otherMessage: at('There, and more') };
  expect(typedOver(draft, { field: 'message', text: 'Here', over: '' }, NOW).otherMessage).toEqual(
    at('There, and more'),
  );
});

test('what is beside a text goes once it is in the text, and stays while that is typed on', () => {
  const draft = { message: at('Here'), otherMessage: at('There') };
  expect(typedOver(draft, { field: 'message', text: 'Here!', over: 'Here' }, NOW)).toEqual({
    message: at('Here!', NOW),
    otherMessage: at('There'),
  });
  expect(typedOver(draft, { field: 'message', text: 'Here\n\nThere', over: 'Here' }, NOW)).toEqual({
    message: at('Here\n\nThere', NOW),
  });
});

test('a second text that was not seen stands below the first', () => {
  const draft = { message: at('There'), otherMessage: at('Elsewhere') };
  expect(typedOver(draft, { field: 'message', text: 'Here', over: '' }, NOW).otherMessage).toEqual(
    at('Elsewhere\n\nThere', NOW),
  );
});

test('the other text is discarded alone', () => {
  const draft = { message: at('Here'), otherMessage: at('There') };
  expect(typedOver(draft, { field: 'otherMessage', text: '', over: 'There' }, NOW)).toEqual({ message: at('Here') });
});

test('of what is kept beside a text nothing is cut off', () => {
  const [older, newer] = ['a'.repeat(19_000), 'b'.repeat(19_000)];
  const draft = { message: at(newer), otherMessage: at(older) };
  const { otherMessage } = typedOver(draft, { field: 'message', text: 'Here', over: '' }, NOW);
  expect(otherMessage?.text).toBe(`${older}\n\n${newer}`);
});

test('joined leaves no gap for a text of nothing', () => {
  expect(joined(['', 'There', ' '])).toBe('There');
});

test('what only came back above the words stays above what is typed over them', () => {
  const draft = { message: at('Hello\n\nNex') };
  const typing = { field: 'message', text: 'Next', over: 'Nex' } as const;
  expect(typedOver(draft, typing, NOW, ['Other', 'Hello'])).toEqual({ message: at('Hello\n\nNext', NOW) });
  expect(typedOver(draft, typing, NOW, ['Other'])).toEqual({
    message: at('Next', NOW),
    otherMessage: at('Hello\n\nNex', NOW),
  });
  expect(typedOver(draft, { ...typing, over: 'Hello\n\nNex' }, NOW, ['Hello'])).toEqual({ message: at('Next', NOW) });
});

test.each([
  ['Next', 'Hello\n\nNext'],
  ['', 'Hello'],
  ['Hello', 'Hello'],
  ['Hello\n\nNext', 'Hello\n\nNext'],
  ['Hello you', 'Hello\n\nHello you'],
])('below what came back from a send %j is written once', (text, whole) => {
  expect(belowWhatCameBack('Hello', text)).toBe(whole);
});

describe('a text that came back to a field with other words in it', () => {
  test('stands beside them', () => {
    expect(besideAfter({ note: at('Here') }, 'note', 'Back', NOW)).toEqual({ otherNote: at('Back', NOW) });
    expect(besideAfter({ note: at('Here'), otherNote: at('There') }, 'note', 'Back', NOW)).toEqual({
      otherNote: at('There\n\nBack', NOW),
    });
  });

  test.each([
    ['the field is empty', {}, 'note'],
    ['the field has none beside it', { subject: at('Here') }, 'subject'],
    ['it is in the words', { note: at('Here, Back') }, 'note'],
    ['it stands there already', { note: at('Here'), otherNote: at('Back') }, 'note'],
  ] as const)('stands nowhere else where %s', (_, draft, field) => {
    expect(besideAfter(draft, field, 'Back', NOW)).toEqual({});
  });
});

test('what holds no words takes the later choice', () => {
  expect(typedOver({ quoted: at('chat m1') }, { field: 'quoted', text: 'chat m2', over: '' }, NOW)).toEqual({
    quoted: at('chat m2', NOW),
  });
});

test.each(['subject', 'email'] as const)(
  'two texts of a field of one line (%s) stand in it one behind the other',
  (field) => {
    const there = typedOver({}, { field, text: 'ann@work.example', over: '' }, NOW);
    const both = typedOver(there, { field, text: 'ann@home.example', over: '' }, NOW + 1);
    expect(both).toEqual({ [field]: { text: 'ann@home.example ann@work.example', at: NOW + 1 } });
    const typedOn = typedOver(both, { field, text: 'ann@home.exam', over: 'ann@home.example' }, NOW + 2);
    expect(typedOn).toEqual({ [field]: { text: 'ann@home.exam ann@work.example', at: NOW + 2 } });
  },
);

test('what another window typed ahead meanwhile stands behind what is typed ahead here, and nothing of it is emptied unseen', () => {
  const here = { ahead: { text: 'From the panel', at: 1 } };
  expect(typedOver(here, { field: 'ahead', text: 'From the popup', over: '' }, 2).ahead?.text).toBe(
    'From the popup\n\nFrom the panel',
  );
  expect(typedOver(here, { field: 'ahead', text: '', over: '' }, 2).ahead?.text).toBe('From the panel');
});
