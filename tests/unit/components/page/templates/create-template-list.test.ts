// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { rig, useRig } from '../control-rig';
import { entryOf, KNOWN } from '../page-looks';

const ref = { kind: 'public-identifier', value: 'jane-doe' };
const FAIR = { id: '1', name: 'Fair', text: 'Hello Jane, from the fair.', why: null };
const CALL = { id: '2', name: 'Call', text: 'Hello Jane, {calendar}', why: '{calendar} is not filled in.' };

useRig({ look: { ...KNOWN, hasTemplates: true } });

beforeEach(() => {
  rig.replies('page.templates', [FAIR, CALL]);
  rig.replies('page.send', entryOf());
});

test('an invitation goes out with a template in two clicks, which are the first that ask for the list', async () => {
  await rig.start();
  expect(rig.buttons()).toEqual(['Invite Jane Doe', 'Invite with a template', 'Add a note', 'Move', 'Hide']);
  await rig.press('Invite with a template');
  expect(rig.asked('page.templates')).toEqual([{ ref, bring: ['templates'] }]);
  expect([rig.status(), rig.buttons()]).toEqual([
    'The one you choose goes to Jane Doe at once.',
    ['Cancel', 'Move', 'Hide'],
  ]);
  expect(rig.asked('page.send')).toEqual([]);
  await rig.choose('Fair');
  expect(rig.asked('page.send')).toMatchObject([{ ref, action: 'invite', note: FAIR.text }]);
  expect([rig.status(), rig.templates()]).toEqual([expect.stringContaining('Inviting Jane Doe in'), []]);
});

test('each stands there as it reads for the person; one that cannot go out says why in place of a button', async () => {
  await rig.start();
  await rig.press('Invite with a template');
  expect(rig.templates()).toEqual([
    [FAIR.text, 'Fair'],
    [CALL.text, CALL.why],
  ]);
});

test.each([
  ['that a script made up', { real: false }],
  ['on a list that has only just come', { afterMs: 100 }],
])('nothing goes out on a press %s', async (_, how) => {
  await rig.start();
  await rig.press('Invite with a template');
  await rig.choose('Fair', how);
  expect(rig.asked('page.send')).toEqual([]);
});

test('what is typed as a note stays, and is not what goes out', async () => {
  await rig.start();
  await rig.press('Add a note');
  await rig.type('Half a note');
  await rig.press('Cancel');
  await rig.press('Invite with a template');
  await rig.choose('Fair');
  expect(rig.asked('page.send')).toMatchObject([{ note: FAIR.text }]);
  expect(rig.asked('page.draft.write')).toEqual([{ ref, text: 'Half a note' }]);
});

test('the keyboard is led to the list, whose way out leads back', async () => {
  await rig.start();
  await rig.press('Invite with a template');
  expect((rig.focused() as HTMLElement).className).toContain('templates');
  await rig.key('Escape');
  expect([rig.templates(), rig.nameOf(rig.focused() as Element)]).toEqual([[], 'Invite with a template']);
});

test('the list is brought once, and read anew each time', async () => {
  await rig.start();
  await rig.press('Invite with a template');
  await rig.press('Cancel');
  rig.replies('page.templates', [CALL]);
  await rig.press('Invite with a template');
  expect(rig.asked('page.templates')).toEqual([
    { ref, bring: ['templates'] },
    { ref, bring: [] },
  ]);
  expect(rig.templates()).toEqual([[CALL.text, CALL.why]]);
});

test('who has written none is offered none', async () => {
  rig.replies('page.look', KNOWN);
  await rig.start();
  expect(rig.buttons()).not.toContain('Invite with a template');
});
