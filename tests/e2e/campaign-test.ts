import { openRig, type Rig } from './campaign-rig.ts';
import { test as base } from './kith-test.ts';

interface Campaign {
  /** Goes on from test to test, one for each version of the API. */
  readonly rig: Rig;
}

/** A rig has that many people and profile reads. */
const SENDS_A_RIG = 35;

export const test = base.extend<Campaign>({
  rig: async ({ kept, certificate, pages, version }, use) => {
    const name = `rig over ${version}`;
    let rig = kept.get(name) as Rig | undefined;
    if (rig === undefined || rig.sends >= SENDS_A_RIG) {
      await rig?.close();
      rig = await openRig(version, certificate, pages.port);
      kept.set(name, rig);
    }
    await use(rig);
  },
});
