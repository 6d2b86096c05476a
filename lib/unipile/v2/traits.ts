import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';

const traits = z.object({
  /** The lists, by the pattern of their route, that were seen to go by cursor: there a page that names no next one is the last. */
  cursorLists: z.array(z.string()).readonly().catch([]),
});

/** What can be learnt of a server of v2; until it is, nothing is taken for certain. */
type TraitsV2 = z.infer<typeof traits>;

/** What was learnt of the server. */
export const traitsOf = async (api: Api): Promise<TraitsV2> => traits.parse(await api.traits());

/** Keeps what an answer has shown. */
export const learn = (api: Api, learnt: Partial<TraitsV2>): Promise<void> => api.learn(learnt);
