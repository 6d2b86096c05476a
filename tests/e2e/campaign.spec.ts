import { type ApiVersion, VERSIONS, versionsOfTurn } from './api-versions.ts';
import {
  CLAIM,
  DOUBT,
  effectsOn,
  INTERRUPTED,
  type Said,
  serverSaw,
  settledState,
  whatIsSaid,
} from './campaign-judge.ts';
import { PHASES, type Phase } from './campaign-phases.ts';
import { KILLS, type Kill, type Rig } from './campaign-rig.ts';
import { ACTIONS, type CampaignSend } from './campaign-send.ts';
import { test } from './campaign-test.ts';
import { expect } from './kith-test.ts';
import { recordRow } from './reliability-row.ts';

// A person who is contacted twice once in a hundred runs is contacted twice: there is no second try.
test.describe.configure({ retries: 0, timeout: 90_000 });

const NOUN = { invite: 'invitation', message: 'message', withdraw: 'withdrawal' } as const;
const FAULT = {
  worker: 'Chrome ends Kith’s worker',
  browser: 'the browser is killed',
  update: 'Kith is updated',
} as const;

const ENDS = { confirmed: 'confirmed', 'not-sent': 'not sent', none: 'no send' } as const;

/** Why the same is refused once the profile or the conversation, which a popup reads, has proven it. */
const PROVEN = { invite: 'already-pending', message: 'same-text', withdraw: 'not-pending' } as const;

/** What is proven may be said at once; what is not, never. */
const expectTrue = ({ says, effect }: Phase, action: CampaignSend['action'], { sentence, offered }: Said) => {
  if (effect && CLAIM[action].test(sentence)) return;
  expect(offered).toBe(says !== 'not-known');
  if (says === 'not-known') expect(sentence).toMatch(DOUBT);
  else if (says === 'interrupted') expect(sentence).toMatch(INTERRUPTED);
  else expect(sentence).not.toMatch(CLAIM[action]);
};

/**
 * Every phase sees every kind of kill, and in the three of them every kind of send. All of every with every is the soak's: what a death
 * at any step does to each kind of send, the simulation proves at every step there is.
 */
const actionsFor = (kill: Kill, phase: Phase): readonly CampaignSend['action'][] => {
  if (process.env.KITH_SOAK !== undefined) return ACTIONS;
  const turn = PHASES.indexOf(phase) + KILLS.indexOf(kill);
  return [ACTIONS[turn % ACTIONS.length] ?? 'invite'];
};

/** Each is done over one of the versions, half over each, but in the soak, where all is done over both. */
const versionsFor = (kill: Kill, phase: Phase, action: CampaignSend['action']): readonly ApiVersion[] => {
  const turn = KILLS.indexOf(kill) + PHASES.indexOf(phase) + ACTIONS.indexOf(action);
  return versionsOfTurn(turn);
};

interface Case {
  readonly kill: Kill;
  readonly phase: Phase;
  readonly action: CampaignSend['action'];
}

const CASES: readonly Case[] = KILLS.flatMap((kill) =>
  PHASES.flatMap((phase) => actionsFor(kill, phase).map((action) => ({ kill, phase, action }))),
);

const killAndJudge = async (rig: Rig, { kill, phase, action }: Case): Promise<void> => {
  const { send, go } = await phase.reach(rig, action);
  await rig.kill(kill);
  go();
  if (phase.effect) await expect.poll(() => effectsOn(rig, send).length).toBe(1);

  const said = await whatIsSaid(rig, send);
  expectTrue(phase, action, said);
  if (phase.says === 'not-known') {
    const { problem } = await rig.ask('send', send.wish);
    expect(phase.effect ? ['unconfirmed-before', PROVEN[action]] : ['unconfirmed-before']).toContain(problem?.kind);
  }
  expect(await settledState(rig, send)).toBe(phase.ends);
  expect(effectsOn(rig, send)).toHaveLength(phase.effect ? 1 : 0);
  expect(rig.writesOf(send).length).toBeLessThanOrEqual(1);

  recordRow({
    fault: FAULT[kill],
    when: phase.title,
    send: NOUN[action],
    says: phase.says === 'nothing' ? 'the offer, as before' : said.sentence.replaceAll(send.name, 'Jane Doe'),
    server: serverSaw(rig, send),
    ends: ENDS[phase.ends ?? 'none'],
  });
};

for (const version of VERSIONS)
  test.describe(`over ${version}`, () => {
    test.use({ version });
    // One after the other, in the one profile that lives through all of them: a browser for each of Playwright's workers costs more.
    test.describe.configure({ mode: 'default' });

    for (const one of CASES.filter(({ kill, phase, action }) => versionsFor(kill, phase, action).includes(version)))
      test(`${NOUN[one.action]}, ${FAULT[one.kill]} ${one.phase.title}`, ({ rig }) => killAndJudge(rig, one));
  });
