import { openStage, type Stage } from './campaign-stage.ts';
import { test as base } from './kith-test.ts';

interface Campaign {
  /** Goes on from test to test. */
  readonly stage: Stage;
}

interface Stages {
  current(): Promise<Stage>;
}

/** A stage has that many people and profile reads. */
const SENDS_A_STAGE = 35;

export const test = base.extend<Campaign, { readonly stages: Stages }>({
  stages: [
    async ({ certificate, pages }, use) => {
      let stage: Stage | null = null;
      await use({
        async current() {
          if (stage !== null && stage.sends < SENDS_A_STAGE) return stage;
          await stage?.close();
          stage = await openStage(certificate, pages.port);
          return stage;
        },
      });
      await (stage as Stage | null)?.close();
    },
    { scope: 'worker' },
  ],
  stage: async ({ stages }, use) => {
    await use(await stages.current());
  },
});
