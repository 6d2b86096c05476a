import { z } from 'zod';
import { once } from '@/lib/once';
import { createStoredItem } from '@/lib/storage/stored-item';
import type { Outline } from '@/lib/unipile/http/body/answer-outline';
import { type CountedAnswer, MOST_UNREAD } from '@/lib/unipile/http/body/unread-answer';

const outline = once(
  (): z.ZodType<Outline> => z.lazy(() => z.union([z.string(), z.array(outline()), z.record(z.string(), outline())])),
);
const counted = once(() =>
  z.object({
    version: z.enum(['v1', 'v2']),
    method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
    path: z.string(),
    status: z.number().int(),
    slug: z.string().nullable(),
    outline: outline(),
    newer: z.array(z.string()).optional(),
    count: z.number().int().positive(),
    lastDay: z.iso.date(),
  }),
);

/** What was not understood of Unipile's answers, the latest first, whatever account it came to. */
export const unreadAnswersItem = createStoredItem<readonly CountedAnswer[]>({
  area: 'local',
  key: 'unread-answers',
  budget: 'unreadAnswers',
  version: 1,
  ofAccount: true,
  schema: () => z.array(counted()).max(MOST_UNREAD),
  initial: [],
  isNothing: (all) => all.length === 0,
  less: (all) => (all.length > 1 ? all.slice(0, -1) : undefined),
});
