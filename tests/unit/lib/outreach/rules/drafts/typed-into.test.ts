import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedInto } from '@/lib/outreach/rules/drafts/typed-into';

test.each([
  ['what who typed knew is typed over', 'Tea', 'Tea with milk', 'Tea', 'Tea with milk'],
  ['what who typed knew can be emptied', 'Tea', '', 'Tea', ''],
  ['what another window wrote stands below', 'Coffee', 'Tea', '', 'Tea\n\nCoffee'],
  [
    'what was put below stays below, though who types on has not seen it yet',
    'Tea\n\nCoffee',
    'Tea w',
    'Tea',
    'Tea w\n\nCoffee',
  ],
  ['what was put below is not emptied unseen', 'Tea\n\nCoffee', '', 'Tea', 'Coffee'],
  ['what another window wrote is not emptied unseen', 'Coffee', '', 'Tea', 'Coffee'],
  ['what is in the text already stands there once', 'Tea', 'Tea with milk', '', 'Tea with milk'],
])('%s', (_, here, text, over, after) => {
  expect(typedInto(here, { text, over }, '\n\n')).toBe(after);
});

test('whatever two windows write in whatever order, the words of both are in the box', () => {
  const word = fc.stringMatching(/^[a-z]{1,4}$/);
  fc.assert(
    fc.property(word, word, fc.array(fc.boolean(), { maxLength: 12 }), (one, other, turns) => {
      let here = '';
      const known = ['', ''];
      const typed = ['', ''];
      const whole = [`A${one}`, `B${other}`];
      const key = (who: 0 | 1) => {
        const text = whole[who]?.slice(0, typed[who]!.length + 1) ?? '';
        here = typedInto(here, { text, over: known[who] ?? '' }, ' ');
        known[who] = text;
        typed[who] = text;
      };
      for (const turn of turns) key(turn ? 1 : 0);
      for (const who of [0, 1] as const) while (typed[who] !== whole[who]) key(who);
      for (const words of whole) expect(here).toContain(words);
    }),
  );
});
