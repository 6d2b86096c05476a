import type { Result } from '@/lib/result';
import { type ClientDeps, createUnipileClient } from '@/lib/unipile/client';
import { parseDsn } from '@/lib/unipile/http/dsn';
import type { DsnTraits } from '@/lib/unipile/http/dsn-memory';
import { NODE_WRITE_ONCE } from '@/tests/rig/node-write-once';
import { waitsInMemory } from '@/tests/rig/waits-in-memory';
import type { Sandbox } from '@/tests/sandbox/sandbox';
import { accountIdV2 } from '@/tests/sandbox/v2/account-id';

/** The value of a success; a failure fails the test with what it says. */
export function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A client of the sandbox's v1 as the user would set it up: by its address and key. */
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

/** The same of the sandbox's v2. */
export const clientV2Of = (sandbox: Sandbox, deps: Partial<ClientDeps> = {}) =>
  clientOf(sandbox, {
    dsn: taken(parseDsn(`${sandbox.origin}/v2`, { loopbackAllowed: true })).dsn,
    apiKey: sandbox.apiKeyV2,
    unipileIdOf: accountIdV2,
    ...deps,
  });

/** A webhook that is told of messages, but for whose. */
export const RELAY = {
  requestUrl: 'http://127.0.0.1:9/in',
  source: 'messaging',
  name: 'Relay',
  events: ['message_received'],
  secret: 's3cret',
} as const;
