import type { Result } from '@/lib/result';
import { type ClientDeps, createUnipileClient } from '@/lib/unipile/client';
import { parseDsn } from '@/lib/unipile/http/dsn';
import type { DsnTraits } from '@/lib/unipile/http/dsn-memory';
import { NODE_WRITE_ONCE } from '@/tests/rig/node-write-once';
import { waitsInMemory } from '@/tests/rig/waits-in-memory';
import type { Sandbox } from '@/tests/sandbox/sandbox';

/** The value of a success; a failure fails the test with what it says. */
export function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A client of the sandbox as the user would set it up: by its address and key. */
export function clientOf(sandbox: Sandbox, deps: Partial<ClientDeps> = {}) {
  let traits: DsnTraits | null = null;
  return createUnipileClient({
    dsn: taken(parseDsn(sandbox.origin, { loopbackAllowed: true })).dsn,
    apiKey: sandbox.apiKey,
    fetch,
    writeOnce: NODE_WRITE_ONCE,
    now: Date.now,
    random: Math.random,
    sleep: async () => undefined,
    memory: {
      read: async () => traits,
      write: async (next) => {
        traits = next;
      },
    },
    waits: waitsInMemory(),
    ...deps,
  });
}
