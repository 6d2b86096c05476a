import type { WaitMemory, Waits } from '@/lib/unipile/http/limiter/waits';

/** A memory of waits that is as short as the test. */
export function waitsInMemory(): WaitMemory {
  let waits: Waits = {};
  return {
    read: async () => waits,
    change: async (next) => {
      waits = next(waits);
    },
  };
}
