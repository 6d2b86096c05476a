import { z } from 'zod';
import { decodeProviderId } from '@/lib/linkedin/provider-id';
import { once } from '@/lib/once';

const elsewhere1 = () =>
  z.object({
    providerId: z.string(),
    publicIdentifier: z.string().nullable(),
    at: z.number(),
  });
const ledger1 = once(() =>
  z.looseObject({
    version: z.literal(1),
    clock: z.number(),
    elsewhere: z.array(z.looseObject(elsewhere1().shape)),
  }),
);

/**
 * Brings a ledger of 0.1.0 up to date: it did not note the server's clock, and an invitation made elsewhere had a single name, in the
 * place of the provider id. Anything else is returned unchanged.
 */
export function ledgerFrom1(stored: unknown): unknown {
  const read = ledger1().safeParse(stored);
  if (!read.success) return stored;
  const { clock, elsewhere } = read.data;
  return {
    ...read.data,
    version: 2,
    sureAt: null,
    elsewhere: elsewhere.map((send) => ({ ...send, ...namesIn(send), own: false, seenAt: clock })),
  };
}

/** Where an invitation had no provider id, its person's identifier or its own number was written there. */
function namesIn({ providerId: name, publicIdentifier }: z.infer<ReturnType<typeof elsewhere1>>) {
  if (name === publicIdentifier) return { providerId: null, invitationId: null };
  return /^\d+$/.test(name) && decodeProviderId(name) === null
    ? { providerId: null, invitationId: name }
    : { providerId: name, invitationId: null };
}
