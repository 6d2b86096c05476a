import { expect, test } from 'vitest';
import { activityWords } from '@/lib/copy/person/activity-words';
import { ACTION_WORDS, STATE_WORDS } from '@/lib/copy/person-copy';
import { ACTIONS, ENTRY_STATES } from '@/lib/outreach/journal/journal-entry';

test('each action in each state is one text; in English the two words by which activity is filtered', () => {
  const said = ACTIONS.flatMap((action) => ENTRY_STATES.map((state) => activityWords(action, state)));
  const words = ACTIONS.flatMap((action) =>
    ENTRY_STATES.map((state) => `${ACTION_WORDS[action]} · ${STATE_WORDS[state]}`),
  );
  expect(said).toEqual(words);
});
