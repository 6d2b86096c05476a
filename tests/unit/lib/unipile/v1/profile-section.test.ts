import { expect, test } from 'vitest';
import { ACCOUNT, against, json } from '../http/tiny-server';

const read = async (section: 'experience' | 'about' | 'languages' | 'education' | 'skills', body: object) => {
  const { client, seen } = await against([json(200, { object: 'UserProfile', provider_id: 'ACoAAJane', ...body })]);
  const answer = await client.getProfileSection({ accountId: ACCOUNT, providerId: 'ACoAAJane', section });
  return { answer, url: seen[0]!.url };
};

test('a section is asked for by name, and its entries have a title, a detail and a span', async () => {
  const { answer, url } = await read('experience', {
    work_experience: [
      { position: 'Designer', company: 'Acme', start: '3/1/2019', end: null },
      { position: 'Assistant', company: 'Globex', start: '1/1/2014', end: '2/1/2019' },
    ],
  });
  expect(url).toBe(`/users/ACoAAJane?account_id=${ACCOUNT}&linkedin_sections=experience`);
  expect(answer).toEqual({
    ok: true,
    value: {
      providerId: 'ACoAAJane',
      text: null,
      throttled: false,
      entries: [
        { title: 'Designer', detail: 'Acme', proficiency: null, start: '3/1/2019', end: null },
        { title: 'Assistant', detail: 'Globex', proficiency: null, start: '1/1/2014', end: '2/1/2019' },
      ],
    },
  });
});

test('how well a language is spoken is a step of LinkedIn’s scale, or what else is said', async () => {
  const { answer } = await read('languages', {
    languages: [
      { name: 'English', proficiency: 'Full professional proficiency' },
      { name: 'Greek', proficiency: 'A little' },
    ],
  });
  expect(answer).toMatchObject({
    value: {
      entries: [
        { title: 'English', detail: null, proficiency: 'full professional' },
        { title: 'Greek', detail: 'A little', proficiency: null },
      ],
    },
  });
});

test('a section of words is its text', async () => {
  const { answer } = await read('about', { summary: 'I design\nthings.' });
  expect(answer).toMatchObject({ value: { text: 'I design\nthings.', entries: [] } });
});

test.each([
  ['named as throttled', { skills: [], throttled_sections: ['skills'] }],
  ['empty although entries are announced', { skills: [], skills_total_count: 3 }],
])('a section %s is held back, not empty', async (_, body) => {
  expect((await read('skills', body)).answer).toMatchObject({ value: { entries: [], throttled: true } });
});

test('a section with nothing in it is empty', async () => {
  expect((await read('education', { education: [] })).answer).toMatchObject({
    value: { entries: [], throttled: false },
  });
});
