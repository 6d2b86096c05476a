import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';

const traits = z.object({
  /** True once the server refused a message as JSON (415) and accepted it as multipart. */
  multipartWrites: z.boolean().catch(false),
  /** The route on which it withdraws invitations. */
  cancelRoute: z.enum(['delete', 'post']).catch('delete'),
});

/** What can be learnt of a server of v1; until it is, what the reference documents. */
export type TraitsV1 = z.infer<typeof traits>;

/** What was learnt of the server. */
export const traitsOf = async (api: Api): Promise<TraitsV1> => traits.parse(await api.traits());

/** Keeps what an answer has shown. */
export const learn = (api: Api, learnt: Partial<TraitsV1>): Promise<void> => api.learn(learnt);
