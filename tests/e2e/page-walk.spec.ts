import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { pagePerson } from '../pages/page-person.ts';
import { seeded } from '../rig/seeded.ts';
import { expect, test, writesOf } from './kith-test.ts';

const STEPS = process.env.KITH_SOAK === undefined ? 100 : 1_000;
const SEED = Number(process.env.KITH_SEED ?? 1);
/** Every so many steps the walk stands still and clicks. */
const CLICK_EVERY = 25;

const SLUGS = [
  'jane-doe',
  'john-smith',
  'connie-new',
  'petra-pending',
  'olga-outofnetwork',
  '민수-김-47aa0000b',
].concat(Array.from({ length: 40 }, (_, index) => `second-${String(index + 1).padStart(3, '0')}`));
const NOBODYS = ['/feed/', '/company/acme/', '/mynetwork/', '/in/me/'];
const LAYOUTS = ['', '?layout=sdui-id', '?layout=hybrid', '?layout=connections', '?layout=search', '?lang=ar'];

test(`${STEPS} navigations with late, stale and reordered pages show and invite nobody wrong (seed ${SEED})`, async ({
  kith,
  sandbox,
}) => {
  test.setTimeout(120_000 + STEPS * 400);
  const random = seeded(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const lateness = () => pick([0, 0, 20, 60, 150, 400, 900, null]);
  const { page, control } = await kith.visit('/feed/');
  const invited: string[] = [];
  let here: string | null = null;
  let named = 0;

  const addressOf = (slug: string) => `/in/${random() < 0.15 ? providerIdOf(slug) : encodeURIComponent(slug)}/`;
  const wander = async () => {
    here = random() < 0.8 ? pick(SLUGS) : null;
    const address = here === null ? pick(NOBODYS) : addressOf(here) + pick(LAYOUTS);
    // One page in five is another person's altogether.
    const shown = random() < 0.2 ? addressOf(pick(SLUGS)) : address;
    await page.evaluate(
      `void wander(${JSON.stringify(address)}, ${JSON.stringify({ shown, titleMs: lateness(), rootMs: lateness() })})`,
    );
  };

  /** The names that the control may show: the person's, and what the address says. */
  const expectOnlyPersonHere = async (step: number) => {
    const who = here === null ? null : pagePerson(here);
    const mine = who === null ? [] : [who.name, who.slug, who.providerId];
    const labels = (await control.all()).flatMap(({ role, name }) =>
      role === 'button' ? (/^(?:Invite|Message|Show Kith for) (?!.* to connect$)(.+)$/.exec(name)?.[1] ?? []) : [],
    );
    named += labels.filter((label) => label === who?.name).length;
    for (const label of labels) expect(mine, `step ${step}: ${label} on the address of ${here}`).toContain(label);
  };

  const click = async (moveOn: boolean) => {
    if (here === null || !(await control.has('button', /^Invite (?!.* to connect$)/))) return;
    const aimedAt = here;
    const [x, y] = await control.aim('button', /^Invite (?!.* to connect$)/);
    if (moveOn) await wander();
    await page.mouse.click(x, y);
    await page.waitForTimeout(400);
    if (!moveOn || here === aimedAt) invited.push(providerIdOf(aimedAt));
  };

  for (let step = 1; step <= STEPS; step += 1) {
    await wander();
    await page.waitForTimeout(pick([0, 5, 15, 30, 60, 200]));
    await expectOnlyPersonHere(step);
    if (step % CLICK_EVERY === 0) await click(random() < 0.4);
  }

  const sentTo = writesOf(sandbox).map(({ body }) => (body as { provider_id: string }).provider_id);
  expect(sentTo.length).toBeGreaterThan(0);
  // How many depends on the machine; without any the walk would prove nothing.
  expect(named).toBeGreaterThan(STEPS / 100);
  for (const providerId of sentTo) expect(invited).toContain(providerId);
  expect(new Set(sentTo).size).toBe(sentTo.length);
});
