import type { ApiVersion } from './api-versions.ts';
import { openRig, type Rig } from './campaign-rig.ts';
import { test as base } from './kith-test.ts';

interface Campaign {
  /** Goes on from test to test, one for each version of the API. */
  readonly rig: Rig;
}

interface Rigs {
  of(version: ApiVersion): Promise<Rig>;
}

/** A rig has that many people and profile reads. */
const SENDS_A_RIG = 35;

export const test = base.extend<Campaign, { readonly rigs: Rigs }>({
  rigs: [
    async ({ certificate, pages }, use) => {
      const rigs = new Map<ApiVersion, Rig>();
      await use({
        async of(version) {
          const current = rigs.get(version);
          if (current !== undefined && current.sends < SENDS_A_RIG) return current;
          await current?.close();
          const rig = await openRig(version, certificate, pages.port);
          rigs.set(version, rig);
          return rig;
        },
      });
      for (const rig of rigs.values()) await rig.close();
    },
    { scope: 'worker' },
  ],
  rig: async ({ rigs, version }, use) => {
    await use(await rigs.of(version));
  },
});
