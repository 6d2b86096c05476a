import { z } from 'zod';
import { keptInstant } from '@/lib/instant';
import { once } from '@/lib/once';
import { type Person, RELATION_DETAILS, RELATIONS } from '@/lib/outreach/journal/person';
import { withoutFirst } from '@/lib/storage/fit-budget';
import { createStoredItem } from '@/lib/storage/stored-item';

const person = once(
  (): z.ZodType<Person> =>
    z.object({
      providerId: z.string().min(1),
      accountId: z.string().min(1),
      publicIdentifier: z.string().nullable(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      fullName: z.string().min(1),
      headline: z.string().nullable(),
      company: z.string().nullable(),
      relationDetail: z.enum(RELATION_DETAILS),
      relation: z.enum(RELATIONS),
      canSendInMail: z.boolean(),
      about: z
        .object({
          location: z.string().nullable(),
          degree: z.enum(['second', 'third', 'outside']).nullable(),
          mutual: z.number().nullable(),
          openToWork: z.boolean(),
        })
        .optional()
        .catch(undefined),
      receivedNote: z.string().nullable().default(null),
      connectedAt: z.number().transform(keptInstant).nullish(),
      readAt: z.number().transform(keptInstant),
    }),
);

/** People read through the API since the browser started, by account and by each address they were asked for. */
export const peopleItem = createStoredItem<Record<string, Person>>({
  area: 'session',
  key: 'people',
  budget: 'people',
  version: 1,
  ofAccount: true,
  schema: () => z.record(z.string(), person()),
  initial: {},
  less: (people) =>
    withoutFirst(Object.fromEntries(Object.entries(people).sort(([, a], [, b]) => a.readAt - b.readAt))),
});
