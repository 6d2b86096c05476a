import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { pagePerson } from '../pages/page-person.ts';
import { seeded } from '../rig/seeded.ts';
import { expect, test, writesOf } from './kith-test.ts';

const STEPS = process.env.KITH_SOAK === undefined ? 100 : 1_000;
const SEED = Number(process.env.KITH_SEED ?? 1);
/** Every so many steps it clicks where it is, and half-way between it stands still until the control names who is there. */
const CLICK_EVERY = 25;

const SECONDS = Array.from({ length: 40 }, (_, index) => `second-${String(index + 1).padStart(3, '0')}`);
const SLUGS = [
  'jane-doe',
  'john-smith',
  'connie-new',
  'petra-pending',
  'olga-outofnetwork',
  '민수-김-47aa0000b',
  ...SECONDS,
];
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
  /** On a page loaded anew, with nothing late: a busy machine may see no name in the whole walk otherwise, which would prove nothing. */
  const standStill = async () => {
    here = pick(SECONDS.filter((slug) => !invited.includes(providerIdOf(slug))));
    await page.goto(`https://www.linkedin.com/in/${here}/`);
    await control.find('button', `Invite ${pagePerson(here).name}`);
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

  const sentTo = () => writesOf(sandbox).map(({ body }) => (body as { provider_id: string }).provider_id);

  // What the walk shows is worth something only where the same click, on a page that stands, does send.
  await standStill();
  await click(false);
  await expect.poll(sentTo).toEqual(invited);

  for (let step = 1; step <= STEPS; step += 1) {
    if (step % CLICK_EVERY === Math.ceil(CLICK_EVERY / 2)) await standStill();
    else await wander();
    await page.waitForTimeout(pick([0, 5, 15, 30, 60, 200]));
    await expectOnlyPersonHere(step);
    if (step % CLICK_EVERY === 0) await click(random() < 0.4);
  }

  expect(named).toBeGreaterThanOrEqual(Math.floor(STEPS / CLICK_EVERY));
  for (const providerId of sentTo()) expect(invited).toContain(providerId);
  expect(new Set(sentTo()).size).toBe(sentTo().length);
});
