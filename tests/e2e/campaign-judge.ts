import { expect, type Page, test } from '@playwright/test';
import type { Rig } from './campaign-rig.ts';
import type { CampaignSend } from './campaign-send.ts';

/** What the popup says of a send, and whether its button can be pressed again, with new words in the box where there is one. */
export interface Said {
  readonly sentence: string;
  readonly offered: boolean;
}

const BUTTON = { invite: 'Invite', message: 'Send message', withdraw: 'Withdraw invitation' } as const;

export const DOUBT = /^It is not known yet/;
export const INTERRUPTED = /nothing was sent to/;

/** What only stands there once it is so. */
export const CLAIM = {
  invite: /^Invitation (sent|pending)/,
  message: /^Message sent/,
  withdraw: /withdrawn$/,
} as const;

/** Far above what the popup takes on a busy machine. */
const SHOWN_WITHIN_MS = 15_000;

/** The popup on the person, once it shows them; what stands in the pages where it does not. */
const popupThatShows = async (rig: Rig, { path, name }: CampaignSend): Promise<Page | string> => {
  const popup = await rig.kith.popupOn(path);
  const shown = popup.getByRole('heading', { name }).waitFor({ timeout: SHOWN_WITHIN_MS });
  return shown.then(
    () => popup,
    () => rig.whatPagesSay(),
  );
};

/** Whether the button is there and lets go; where a text is wanted, with one in the box. */
const mayBePressed = async (popup: Page, action: CampaignSend['action']): Promise<boolean> => {
  const button = popup.getByRole('button', { name: BUTTON[action], exact: true });
  if (!(await button.isVisible())) return false;
  const box = popup.getByRole('textbox', { name: 'Message' });
  if (action === 'message' && (await box.inputValue()) === '') await box.fill('Other words');
  await popup.evaluate(() => new Promise(requestAnimationFrame));
  return button.isEnabled();
};

/**
 * Opens the popup on the person and reads it as the user does. A popup that stays empty is closed and opened once more, as a person
 * does; the run names it. What it says is judged at the first try.
 */
export const whatIsSaid = async (rig: Rig, send: CampaignSend): Promise<Said> => {
  const { name, action } = send;
  let popup = await popupThatShows(rig, send);
  if (typeof popup === 'string') {
    console.warn(`${test.info().title}: the popup does not show ${name}.\n${popup}`);
    popup = await popupThatShows(rig, send);
  }
  if (typeof popup === 'string') throw new Error(`The popup does not show ${name}, twice.\n${popup}`);
  // The conversation that the popup reads shows a message that has arrived: from then on it is known.
  if (action === 'message' && effectsOn(rig, send).length > 0)
    await popup.getByText(DOUBT).first().waitFor({ state: 'hidden', timeout: SHOWN_WITHIN_MS });
  const told = popup.getByText(DOUBT).or(popup.getByText(INTERRUPTED)).first();
  const line = (await told.isVisible()) ? told : popup.getByRole('status').first();
  return {
    sentence: await line.innerText(),
    offered: await mayBePressed(popup, action),
  };
};

/** Lists show what was done within minutes; that they do not show it counts after a day, twice. */
const LOOKS_AFTER_MS = [3 * 60_000, 25 * 3_600_000, 2 * 3_600_000] as const;

/** Lets time pass and LinkedIn's lists be read until nothing is unconfirmed; what the journal then says, null for nothing. */
export const settledState = async (rig: Rig, send: CampaignSend): Promise<string | null> => {
  for (const wait of LOOKS_AFTER_MS) {
    const [entry, ...others] = await rig.entriesOf(send);
    expect(others).toEqual([]);
    if (entry?.state !== 'unconfirmed') return entry?.state ?? null;
    await rig.pass(wait);
    await rig.look();
  }
  return (await rig.entriesOf(send))[0]?.state ?? null;
};

/** What LinkedIn did to the person of a send: the judge of it all. */
export const effectsOn = ({ sandbox }: Rig, { providerId, action }: CampaignSend) =>
  sandbox.state.effects.filter((effect) => effect.providerId === providerId && effect.kind === action);

/** What the server saw of a send, in words. */
export const serverSaw = (rig: Rig, send: CampaignSend): string => {
  if (rig.writesOf(send).length === 0) return 'nothing';
  return effectsOn(rig, send).length === 0 ? 'the request, once, and did nothing' : 'the request, once, and did it';
};
