import { expect, test } from 'vitest';
import { createDraftKeeper, type DraftTexts } from '@/components/person/draft-keeper';
import { DRAFT_MAX } from '@/lib/outreach/rules/drafts/draft-fields';
import { typedOver } from '@/lib/outreach/rules/drafts/typed-over';
import type { Draft } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import { ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { NOW } from '@/tests/gallery/people';

test('by how much a text is too long to be kept is told at each key; what is stored stays, and stands beside nothing', async () => {
  let draft: Draft = { message: { text: 'Short', at: NOW } };
  const shown: { texts: DraftTexts; unsaved: Problem | null }[] = [];
  const drafts = createDraftKeeper({
    ask: fakeAsk({
      'draft.read': async () => ok(draft),
      'draft.write': async (typing) => {
        draft = typedOver(draft, typing, NOW);
        return ok(null);
      },
    }),
    changed: (texts, unsaved) => {
      shown.push({ texts, unsaved });
    },
    sends: () => [],
  });
  await drafts.load({ accountId: 'sandbox', providerId: 'ACoA' }, []);
  const fits = 'x'.repeat(DRAFT_MAX);
  for (const more of [2, 1]) drafts.edit('message', fits + 'x'.repeat(more));
  await drafts.flush();
  expect(shown.at(-1)).toMatchObject({ texts: { message: { text: `${fits}x` } }, unsaved: { over: 1 } });
  expect(draft).toEqual({ message: { text: 'Short', at: NOW } });
  drafts.edit('message', fits);
  await drafts.flush();
  expect(shown.at(-1)?.unsaved).toBeNull();
  expect(draft).toEqual({ message: { text: fits, at: NOW } });
});
