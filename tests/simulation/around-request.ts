import type { SendApi, SendRequest } from '@/lib/outreach/sending/ports';
import { ok } from '@/lib/result';

/** The same preparing, with something around the request that it gives. */
export const aroundRequest =
  (prepare: SendApi['prepare'], around: (request: SendRequest) => SendRequest): SendApi['prepare'] =>
  async (entry, files) => {
    const prepared = await prepare(entry, files);
    return prepared.ok ? ok(around(prepared.value)) : prepared;
  };
