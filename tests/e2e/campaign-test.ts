import { openRig, type Rig } from './campaign-rig.ts';
import { test as base } from './kith-test.ts';

interface Campaign {
  /** Goes on from test to test. */
  readonly rig: Rig;
}

interface Rigs {
  current(): Promise<Rig>;
}

/** A rig has that many people and profile reads. */
const SENDS_A_RIG = 35;

export const test = base.extend<Campaign, { readonly rigs: Rigs }>({
  rigs: [
    async ({ certificate, pages }, use) => {
      let rig: Rig | null = null;
      await use({
        async current() {
          if (rig !== null && rig.sends < SENDS_A_RIG) return rig;
          await rig?.close();
          rig = await openRig(certificate, pages.port);
          return rig;
        },
      });
      await (rig as Rig | null)?.close();
    },
    { scope: 'worker' },
  ],
  rig: async ({ rigs }, use) => {
    await use(await rigs.current());
  },
});
