import { expect, test } from 'vitest';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { costlier, countCalls, type Journey, read, sent } from './calls-rig.ts';
import { ask, outcome, sandbox, send, useWorker, value } from './worker-rig.ts';

// What it takes to find the conversation with somebody, which v1 has in one list of all.

useWorker();

/**
 * Why v2 cannot do with as few. Its list of chats is one for each inbox, and the lookup has ids alone: where the newest chats are not known
 * since the browser started, they are listed first, which tells of everybody in one call, and that there is none with somebody only the
 * lookup tells. What it names may be a group’s, and what a chat says of its last message has no id.
 */
const NONE_UNSURE = 'the list of one inbox does not say that there is no chat';
const GROUP_UNSURE = 'the lookup does not say whether a chat is a group’s';

const messagesWith = (name: string) => value('person.messages', { providerId: providerIdOf(name) });
const inDoubt = async (when: 'before-effect' | 'after-effect') => {
  await read('connie-new');
  sandbox.fault({ method: 'POST', path: /chats/, when, do: { kind: 'cut' } });
  expect(await outcome(await send('connie-new', message))).toMatchObject({ state: 'unconfirmed' });
};
const john = () => sandbox.state.receiveMessage('john-smith', 'Hi');
const message = { action: 'message', text: 'Hello' };

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'the popup opens on a relation, with the last messages': {
    calls: { v1: 3, v2: 3 },
    before: john,
    async go() {
      await read('john-smith');
      await messagesWith('john-smith');
    },
  },
  'the popup opens on the next relation, with the last messages': {
    calls: { v1: 2, v2: 2 },
    async before() {
      john();
      await messagesWith('connie-new');
    },
    async go() {
      await read('john-smith');
      await messagesWith('john-smith');
    },
  },
  'a first message': {
    calls: { v1: 6, v2: 7, more: NONE_UNSURE },
    before: () => read('connie-new'),
    go: () => sent('connie-new', message),
  },
  'a first message, after somebody else’s chat was looked for': {
    calls: { v1: 6, v2: 6 },
    async before() {
      await read('connie-new');
      await messagesWith('john-smith');
    },
    go: () => sent('connie-new', message),
  },
  'what became of a first message in doubt, which arrived': {
    calls: { v1: 2, v2: 3, more: GROUP_UNSURE },
    before: () => inDoubt('after-effect'),
    go: () => ask('send.settle', {}),
  },
  'what became of a first message in doubt, which did not arrive': {
    calls: { v1: 1, v2: 1 },
    before: () => inDoubt('before-effect'),
    go: () => ask('send.settle', {}),
  },
  'a message into the chat that there is': {
    calls: { v1: 6, v2: 6 },
    async before() {
      john();
      await read('john-smith');
    },
    go: () => sent('john-smith', message),
  },
  'what happened with somebody is shown': {
    calls: { v1: 2, v2: 2 },
    before: () => read('john-smith'),
    go: () => value('person.timeline', { providerId: providerIdOf('john-smith') }),
  },
};

countCalls(JOURNEYS);

test('v2 needs no more calls than v1, but one in two journeys', () => {
  expect(costlier(JOURNEYS)).toEqual([
    ['a first message', 1, NONE_UNSURE],
    ['what became of a first message in doubt, which arrived', 1, GROUP_UNSURE],
  ]);
});
