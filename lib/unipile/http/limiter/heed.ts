import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { Route } from '@/lib/unipile/http/route';
import { type Limiter, type WaitMemory, waitLeft, withWait } from './waits';

interface HeedDeps {
  readonly limiter: Limiter | undefined;
  readonly waits: WaitMemory;
  /** UTC ms. */
  now(): number;
  report?(error: unknown): void;
}

interface Counted {
  readonly method: string;
  readonly route: Route;
}

/** Keeps what answers say of Unipile's limiter, and tells before a call how long it lets no more of its kind through. Never throws. */
export function createHeed({ limiter, waits, now, report }: HeedDeps) {
  const safely = async <T>(task: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await task();
    } catch (error) {
      report?.(error);
      return otherwise;
    }
  };

  return {
    async note({ method, route }: Counted, headers: Headers, problem: ApiProblem | null): Promise<void> {
      const counted = limiter?.countedAs(method, route) ?? null;
      const ms = counted === null ? 0 : (limiter?.waitIn(headers, problem) ?? 0);
      if (counted === null || ms === 0) return;
      await safely<unknown>(() => waits.change((all) => withWait(all, counted, ms, now())), null);
    },

    /** Milliseconds; 0 where nothing is known against it. */
    async waitFor({ method, route }: Counted): Promise<number> {
      const counted = limiter?.countedAs(method, route) ?? null;
      return counted === null ? 0 : safely(async () => waitLeft((await waits.read())[counted], now()), 0);
    },
  };
}
