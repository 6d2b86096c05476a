import { z } from 'zod';

const nothing = z.strictObject({});
const pageOfList = z.strictObject({ cursor: z.string().min(1).max(4_000).nullable() });

/** What the extension's own pages may ask about the account's network. */
export const NETWORK_REQUESTS = {
  relations: { from: 'extension', input: nothing },
  /** Reads the relations from the start, or on from where it stopped. */
  'relations.read': { from: 'extension', input: nothing },
  'relations.stop': { from: 'extension', input: nothing },
  /** Searches the relations on this machine; makes no call. */
  'relations.search': {
    from: 'extension',
    input: z.strictObject({
      query: z.string().max(200),
      from: z.number().int().min(0).max(1_000_000),
      count: z.number().int().min(1).max(200),
    }),
  },
  'invitations.sent': { from: 'extension', input: pageOfList },
  'invitations.received': { from: 'extension', input: pageOfList },
} as const;
