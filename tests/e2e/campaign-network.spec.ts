import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { VERSIONS, versionOfTurn } from './api-versions.ts';
import { DOUBT, effectsOn, serverSaw, settledState, whatIsSaid } from './campaign-judge.ts';
import type { Rig } from './campaign-rig.ts';
import { ACTIONS, type CampaignSend } from './campaign-send.ts';
import { test } from './campaign-test.ts';
import { expect, type Kith, writesOf } from './kith-test.ts';
import { recordRow } from './reliability-row.ts';

// A person who is contacted twice once in a hundred runs is contacted twice: there is no second try.
test.describe.configure({ retries: 0, timeout: 90_000 });

const NOUN = { invite: 'invitation', message: 'message', withdraw: 'withdrawal' } as const;

const CUTS = [
  { when: 'before-effect', title: 'at the server, which never acts', effects: 0, state: 'not-sent', ends: 'not sent' },
  { when: 'after-effect', title: 'at the server, which has acted', effects: 1, state: 'confirmed', ends: 'confirmed' },
] as const;

/** Longer than a request needs to leave, on a busy machine too; the way to LinkedIn takes longer still. */
const AT_LINKEDIN_MS = 600;

/** Asks for the send and cuts its connection while LinkedIn is busy with it. */
const sendAndCut = async (
  rig: Rig,
  action: CampaignSend['action'],
  when: (typeof CUTS)[number]['when'],
): Promise<CampaignSend> => {
  const send = await rig.next(action);
  const press = await rig.open(send);
  const held = rig.sandbox.hold({ ...send.write, when });
  rig.sandbox.fault({ ...send.write, when, do: { kind: 'cut' } });
  await press();
  await held.arrived;
  await sleep(AT_LINKEDIN_MS);
  held.release();
  return send;
};

// Chromium by itself repeats a request whose connection dies before the answer: the sandbox would carry out both.
const CASES = CUTS.flatMap((cut) => ACTIONS.map((action) => ({ cut, action })));

for (const version of VERSIONS)
  test.describe(() => {
    test.use({ version });
    // One after the other, in one profile: a browser for each of Playwright's workers costs more than the tests.
    test.describe.configure({ mode: 'default' });

    for (const [turn, { cut, action }] of CASES.entries()) {
      // Every other one over each version.
      if (versionOfTurn(turn) !== version) continue;
      const { when, title, effects, state, ends } = cut;

      test(`${NOUN[action]}, the connection is cut ${title}`, async ({ rig }) => {
        const send = await sendAndCut(rig, action, when);
        // The popup that is open on the person reads the conversation again, which shows a message that arrived.
        const proven = action === 'message' && effects === 1;
        await expect.poll(async () => (await rig.entriesOf(send))[0]?.state).toBe(proven ? 'confirmed' : 'unconfirmed');
        const { sentence, offered } = await whatIsSaid(rig, send);
        if (proven) expect(sentence).not.toMatch(DOUBT);
        else {
          expect(sentence).toMatch(DOUBT);
          expect(offered).toBe(false);
        }
        expect(await settledState(rig, send)).toBe(state);
        expect(effectsOn(rig, send)).toHaveLength(effects);
        expect(rig.writesOf(send)).toHaveLength(1);
        recordRow({
          fault: 'the connection is cut',
          when: title,
          send: NOUN[action],
          says: sentence.replaceAll(send.name, 'Jane Doe'),
          server: serverSaw(rig, send),
          ends,
        });
      });
    }
  });

const NOTHING_LEFT = { when: 'before the click', send: 'invitation', server: 'nothing', ends: 'no send' } as const;

const readyToInvite = async (kith: Kith): Promise<Page> => {
  const popup = await kith.popupOn('/in/jane-doe/');
  await popup.getByRole('button', { name: 'Invite', exact: true }).waitFor();
  return popup;
};

const press = (popup: Page) => popup.getByRole('button', { name: 'Invite', exact: true }).click();

const sentenceIn = async (popup: Page, words: RegExp): Promise<string> => {
  const sentence = popup.getByText(words).first();
  await expect(sentence).toBeVisible();
  return sentence.innerText();
};

test('offline before the click: nothing leaves, and once online it can be sent', async ({ kith, sandbox }) => {
  const popup = await readyToInvite(kith);
  await kith.context.setOffline(true);
  await press(popup);
  const says = await sentenceIn(popup, /connection to the internet is gone/);
  expect(writesOf(sandbox)).toEqual([]);
  await kith.context.setOffline(false);
  await press(popup);
  await expect(popup.getByRole('status').filter({ hasText: 'Invitation sent to Jane Doe' })).toBeVisible();
  expect(writesOf(sandbox)).toHaveLength(1);
  recordRow({ ...NOTHING_LEFT, fault: 'the computer is offline', says });
});

test('the server is gone before the click: nothing leaves', async ({ kith, sandbox }) => {
  const popup = await readyToInvite(kith);
  await sandbox.close();
  await press(popup);
  const says = await sentenceIn(popup, /Unipile cannot be reached/);
  expect(writesOf(sandbox)).toEqual([]);
  recordRow({ ...NOTHING_LEFT, fault: 'the server is gone', says });
});
