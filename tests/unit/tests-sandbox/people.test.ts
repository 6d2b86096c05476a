import { afterAll, beforeAll, expect, it } from 'vitest';
import { ALEX_ACCOUNT_ID, DORA_ACCOUNT_ID, SAM_ACCOUNT_ID, WHATSAPP_ACCOUNT_ID } from '@/tests/sandbox/cast';
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox';
import { callerOf } from './caller';

let sandbox: Sandbox;
let caller: ReturnType<typeof callerOf>;

beforeAll(async () => {
  sandbox = await startSandbox();
  caller = callerOf(sandbox);
});

afterAll(() => sandbox.close());

const profile = (identifier: string, query: Record<string, string> = {}) =>
  caller.get(`/users/${encodeURIComponent(identifier)}`, query);

it('gives ids of 29 bytes: family, member number, 01, 20 opaque bytes', () => {
  const { providerId, leadId, recruiterId, memberNumber } = sandbox.state.person('jane-doe');
  const decoded = [providerId, leadId!, recruiterId!].map((id) => Buffer.from(id, 'base64url'));
  expect([providerId, leadId, recruiterId].map((id) => id?.slice(0, 5))).toEqual(['ACoAA', 'ACwAA', 'AEMAA']);
  expect(decoded.map((bytes) => bytes.length)).toEqual([29, 29, 29]);
  expect(decoded.map((bytes) => bytes.readUIntBE(2, 6))).toEqual([memberNumber, memberNumber, memberNumber]);
  expect(decoded.map((bytes) => bytes[8])).toEqual([1, 1, 1]);
});

it.each([
  ['jane-doe', 'SECOND_DEGREE'],
  ['john-smith', 'FIRST_DEGREE'],
  ['connie-new', 'FIRST_DEGREE'],
  ['olga-outofnetwork', 'OUT_OF_NETWORK'],
  ['민수-김-47aa0000b', 'SECOND_DEGREE'],
  ['🚀-jean-dupont-182500000', 'SECOND_DEGREE'],
  ['second-300', 'SECOND_DEGREE'],
])('reads %s by slug and by provider id alike: %s', async (slug, network_distance) => {
  const bySlug = await profile(slug);
  expect(bySlug.body).toMatchObject({ public_identifier: slug, network_distance, is_self: false });
  expect((await profile(caller.idOf(slug))).body).toEqual(bySlug.body);
});

it('reads Nora by her id only', async () => {
  expect((await profile(caller.idOf('nora'))).body).toMatchObject({ public_identifier: null, last_name: 'Noslug' });
});

it('says of the account owner that it is them, without a distance', async () => {
  const { body } = await profile('sam-rivers');
  expect(body).toMatchObject({ is_self: true });
  expect(body).not.toHaveProperty('network_distance');
});

it.each([
  ['leadId', 'sales_navigator'],
  ['recruiterId', 'recruiter'],
] as const)('resolves the %s through its own API only, to the same person', async (key, linkedin_api) => {
  const jane = sandbox.state.person('jane-doe');
  expect((await profile(jane[key]!, { linkedin_api })).body).toMatchObject({
    provider_id: jane[key],
    public_identifier: 'jane-doe',
  });
  expect((await profile(jane[key]!)).status).toBe(404);
});

it.each([
  ['a slug nobody has', 'nobody-at-all', 404, 'errors/resource_not_found'],
  ['a locked profile', 'lena-locked', 422, 'errors/invalid_recipient'],
])('refuses %s', async (_what, slug, status, type) => {
  expect(await profile(slug)).toMatchObject({ status, body: { type } });
});

it('hands on hostile text as it is', async () => {
  const { body } = await profile('eve-script');
  expect(body.first_name).toContain('<script>');
  expect(body.last_name).toContain('\u202E');
  expect(String(body.headline)).toHaveLength(10_240);
  expect(Object.hasOwn(body, '__proto__')).toBe(true);
});

it('leaves sections out unless they are asked for, in one parameter or in several', async () => {
  const several = `/users/jane-doe?account_id=${SAM_ACCOUNT_ID}&linkedin_sections=education&linkedin_sections=skills_preview`;
  expect((await profile('jane-doe')).body).not.toHaveProperty('education');
  for (const answer of [
    await profile('jane-doe', { linkedin_sections: 'education,skills' }),
    await caller.call('GET', several),
  ]) {
    expect(answer.body).toMatchObject({ education: [{ school_id: '15137' }], skills: [{ name: 'Listening' }] });
    expect(answer.body).not.toHaveProperty('work_experience');
  }
});

it('says which sections LinkedIn held back', async () => {
  sandbox.state.flags.throttledSections = ['experience'];
  expect((await profile('jane-doe', { linkedin_sections: '*' })).body).toMatchObject({
    work_experience: [],
    work_experience_total_count: 3,
    throttled_sections: ['experience'],
  });
});

it.each([
  ['a disconnected account', DORA_ACCOUNT_ID, 401, 'errors/disconnected_account'],
  ['an unknown account', 'nope', 404, 'errors/resource_not_found'],
  ['an account that is not of LinkedIn', WHATSAPP_ACCOUNT_ID, 422, 'errors/invalid_account'],
  ['no account', '', 400, 'errors/invalid_parameters'],
])('refuses %s', async (_what, account_id, status, type) => {
  expect(await profile('jane-doe', { account_id })).toMatchObject({ status, body: { type } });
});

it('refuses everything from a restricted account', async () => {
  sandbox.state.restrict(ALEX_ACCOUNT_ID);
  const answer = await profile('jane-doe', { account_id: ALEX_ACCOUNT_ID });
  expect(answer).toMatchObject({ status: 403, body: { type: 'errors/account_restricted' } });
});

it('lists accounts with their plan and status, disconnected ones too', async () => {
  const { items } = (await caller.call('GET', '/accounts')).body;
  const summary = items.map(({ name, sources, connection_params }) => ({ name, sources, connection_params }));
  expect(summary).toMatchObject([
    { name: 'Sam Rivers', sources: [{ status: 'OK' }], connection_params: { im: { premiumFeatures: ['premium'] } } },
    { name: 'Alex Stone', sources: [{ status: 'OK' }], connection_params: { im: { premiumFeatures: [] } } },
    { name: 'Dora Dial', sources: [{ status: 'CREDENTIALS' }] },
    { connection_params: { im: { phone_number: '33600000000' } } },
  ]);
});

it('has the InMail credits of paid accounts only', async () => {
  const balance = async (account_id: string) =>
    (await caller.get('/linkedin/inmail_balance', { account_id })).body.premium;
  sandbox.state.restrict(ALEX_ACCOUNT_ID, false);
  expect([await balance(SAM_ACCOUNT_ID), await balance(ALEX_ACCOUNT_ID)]).toEqual([15, null]);
});
