import { ok } from '@/lib/result';
import type { Line } from '@/lib/unipile/http/line';

/** The line of a client in Node, whose fetch repeats nothing by itself. */
export const NODE_LINE: Line = {
  ready: async () => undefined,
  watch: () => () => undefined,
  way: async () => ok('own-connection'),
};
