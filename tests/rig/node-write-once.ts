import { ok } from '@/lib/result';
import type { WriteOnce } from '@/lib/unipile/http/write-once';

/** That of a client in Node, whose fetch repeats nothing by itself. */
export const NODE_WRITE_ONCE: WriteOnce = {
  ready: async () => undefined,
  watch: () => () => undefined,
  transport: async () => ok('own-connection'),
};
