import { expect, test } from 'vitest';
import { fromBase64 } from '@/lib/base64';
import { PHOTO } from '@/lib/outreach/people/photo-rules';
import type { PhotosView, PhotoView } from '@/lib/protocol/person';
import { takeGeneration } from '@/lib/storage/generation';
import { createPhotosStore } from '@/lib/storage/network/photos-store';
import { providerIdOf } from '../../lib/practice/world/ids.ts';
import { pictureBody } from '../sandbox/bodies/picture-body.ts';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import type { FaultAction } from '../sandbox/fault-answers.ts';
import { ask, askFrom, connect, fillInbox, sandbox, startWorker, useWorker, value } from './worker-rig.ts';

useWorker();

const JOHN = providerIdOf('john-smith');
/** In a conversation, without a photo. */
const CONNIE = providerIdOf('connie-new');
/** In none. */
const JANE = providerIdOf('jane-doe');

const PICTURE = '/chat_attendees/:id/picture';
const asked = () => sandbox.requests.filter(({ path }) => path.endsWith('/picture')).length;
const kept = (...people: string[]) => value<PhotosView>('photos.kept', { people });
const photoOf = (providerId: string) => value<PhotoView>('photo.read', { providerId });

async function withInbox(version: 'v1' | 'v2' = 'v1') {
  sandbox.state.receiveMessage('john-smith', 'Hi');
  sandbox.state.receiveMessage('connie-new', 'Hi');
  await connect(SAM_ACCOUNT_ID, version);
  await fillInbox();
}

test('somebody on screen costs one call, and none any more after that, also in a new worker', async () => {
  await withInbox();
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [JOHN] });
  const { photo, more } = await photoOf(JOHN);
  expect(fromBase64(photo ?? '')).toEqual(new Uint8Array(pictureBody(sandbox.state.person('john-smith').memberNumber)));
  expect(more).toBe(true);
  startWorker();
  expect(await kept(JOHN)).toEqual({ photos: { [JOHN]: photo }, missing: [] });
  expect(await photoOf(JOHN)).toEqual({ photo, more: true });
  expect(asked()).toBe(1);
});

test('that somebody has none is known after one call', async () => {
  await withInbox();
  expect(await photoOf(CONNIE)).toEqual({ photo: null, more: true });
  expect(await kept(CONNIE)).toEqual({ photos: { [CONNIE]: null }, missing: [] });
  expect(await photoOf(CONNIE)).toEqual({ photo: null, more: true });
  expect(asked()).toBe(1);
});

test('of somebody without a conversation nothing is asked', async () => {
  await withInbox();
  expect(await kept(JANE)).toEqual({ photos: {}, missing: [] });
  expect(await photoOf(JANE)).toEqual({ photo: null, more: true });
  expect(asked()).toBe(0);
});

test('nothing but a surface that shows somebody reads a photo', async () => {
  await withInbox();
  await value('person.read', { ref: { kind: 'provider-id', value: JOHN }, fresh: true });
  await value('person.messages', { providerId: JOHN });
  await value('inbox.list', { search: '', unreadOnly: false, from: 0, count: 100 });
  await value('today.look');
  expect(asked()).toBe(0);
});

test('v2 has none of LinkedIn’s people, and is not asked', async () => {
  await withInbox('v2');
  sandbox.requests.length = 0;
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [] });
  expect(await photoOf(JOHN)).toMatchObject({ photo: null });
  expect(sandbox.requests).toEqual([]);
});

test('switched off, none is asked for, and those that were kept are erased', async () => {
  await withInbox();
  await photoOf(JOHN);
  await value('settings.change', { photos: false });
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [] });
  expect(await photoOf(JOHN)).toEqual({ photo: null, more: false });
  await value('settings.change', { photos: true });
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [JOHN] });
  expect(asked()).toBe(1);
});

test('one that waits its turn when they are switched off is not asked for', async () => {
  await withInbox();
  await photoOf(JOHN);
  const waiting = photoOf(CONNIE);
  await value('settings.change', { photos: false });
  expect(await waiting).toEqual({ photo: null, more: false });
  expect(asked()).toBe(1);
});

test('one that arrives once they are switched off is not kept', async () => {
  await withInbox();
  const hold = sandbox.hold({ path: PICTURE });
  const reading = photoOf(JOHN);
  await hold.arrived;
  await value('settings.change', { photos: false });
  hold.release();
  expect(await reading).toEqual({ photo: null, more: false });
  await value('settings.change', { photos: true });
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [JOHN] });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("https://evil.example")</script></svg>';
const png = pictureBody(1);
const body = (content: string | Uint8Array<ArrayBuffer>, contentType: string): FaultAction => ({
  kind: 'body',
  status: 200,
  body: content,
  contentType,
});
const wide = Buffer.from(png);
wide.writeUInt32BE(60_000, 16);

const NO_PICTURE: Readonly<Record<string, FaultAction>> = {
  'an SVG with a script in it': body(svg, 'image/svg+xml'),
  'an SVG that is called a PNG': body(svg, 'image/png'),
  'a page that says 200': body('<!doctype html><html><body>Sign in</body></html>', 'text/html'),
  JSON: body('{"url":"https://media.licdn.com/1.jpg"}', 'application/json'),
  nothing: body('', 'image/jpeg'),
  'the beginning of a PNG': body(png.subarray(0, 20), 'image/png'),
  'a PNG of a size that would fill the memory': body(wide, 'image/png'),
  'a PNG of two megabytes': body(Buffer.concat([png, Buffer.alloc(2 * 2 ** 20)]), 'image/png'),
  'a GIF': body('GIF89a\u0001\u0000\u0001\u0000', 'image/gif'),
};

test.each(Object.entries(NO_PICTURE))('%s is no photo', async (_, answer) => {
  await withInbox();
  sandbox.fault({ path: PICTURE, do: answer });
  expect(await photoOf(JOHN)).toEqual({ photo: null, more: true });
  expect(await kept(JOHN)).toEqual({ photos: { [JOHN]: null }, missing: [] });
  expect(asked()).toBe(1);
});

test('an answer that leads to LinkedIn is not followed, and no other photo is asked for', async () => {
  await withInbox();
  const location = 'https://media.licdn.com/dms/image/v2/john-smith/1.jpg';
  sandbox.fault({ path: PICTURE, times: 9, do: { kind: 'redirect', status: 302, location } });
  expect(await photoOf(JOHN)).toEqual({ photo: null, more: false });
  const before = asked();
  expect(await kept(JOHN, CONNIE)).toEqual({ photos: {}, missing: [] });
  expect(await photoOf(CONNIE)).toMatchObject({ photo: null });
  expect(asked()).toBe(before);
});

test.each([429, 500])('after a %i the account rests as after any read, and no photo is read', async (status) => {
  await withInbox();
  sandbox.fault({ path: PICTURE, do: { kind: 'status', status } });
  expect(await photoOf(JOHN)).toEqual({ photo: null, more: false });
  await expect.poll(() => value('quota')).toMatchObject({ pause: { until: expect.any(Number) } });
  await value('quota.resume');
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [] });
  expect(await photoOf(JOHN)).toMatchObject({ photo: null });
  expect(asked()).toBe(1);
});

test('while the account rests none is read, and what is kept is shown', async () => {
  await withInbox();
  const { photo } = await photoOf(JOHN);
  sandbox.fault({ path: '/users/:id', do: { kind: 'status', status: 429 } });
  await ask('person.read', { ref: { kind: 'public-identifier', value: 'jane-doe' }, fresh: true });
  expect(await kept(JOHN, CONNIE)).toEqual({ photos: { [JOHN]: photo }, missing: [] });
  expect(await photoOf(CONNIE)).toMatchObject({ photo: null });
  expect(asked()).toBe(1);
});

test('a day’s photos are bounded by themselves', async () => {
  await withInbox();
  const at = Array.from({ length: PHOTO.aDay - 1 }, () => Date.now());
  await createPhotosStore().putReads(SAM_ACCOUNT_ID, { at, restUntil: 0 }, await takeGeneration());
  await photoOf(CONNIE);
  expect(await kept(JOHN)).toEqual({ photos: {}, missing: [] });
  expect(await photoOf(JOHN)).toMatchObject({ photo: null });
  // Erasing those that are kept makes no room for more.
  await value('settings.change', { photos: false });
  await value('settings.change', { photos: true });
  expect(await photoOf(JOHN)).toMatchObject({ photo: null });
  expect(asked()).toBe(1);
});

test('two surfaces that show the same people have each read once, one after the other', async () => {
  await withInbox();
  const hold = sandbox.hold({ path: PICTURE });
  const reading = Promise.all([photoOf(JOHN), photoOf(CONNIE), photoOf(JOHN)]);
  await hold.arrived;
  expect(asked()).toBe(1);
  hold.release();
  const [first, , third] = await reading;
  expect(third).toEqual(first);
  expect(asked()).toBe(2);
});

test('a page of LinkedIn may not ask for photos', async () => {
  await withInbox();
  const page = askFrom('/in/john-smith/');
  expect(await page('photo.read', { providerId: JOHN })).toMatchObject({ ok: false });
  expect(await page('photos.kept', { people: [JOHN] })).toMatchObject({ ok: false });
  expect(asked()).toBe(0);
});

test('they go with the account, and with everything', async () => {
  await withInbox();
  await photoOf(JOHN);
  const ofJohn = async () => (await createPhotosStore().of(SAM_ACCOUNT_ID, [...johns], Date.now())).size;
  const johns = await peopleIn(SAM_ACCOUNT_ID);
  expect(await ofJohn()).toBe(1);
  await ask('connection.erase', {});
  expect(await ofJohn()).toBe(0);
  await connect();
  await photoOf(JOHN);
  expect(await ofJohn()).toBe(1);
  await value('data.erase');
  expect(await ofJohn()).toBe(0);
});

/** `idKey` of everybody whose photo is kept. */
async function peopleIn(accountId: string): Promise<readonly string[]> {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('photos');
    opening.onsuccess = () => done(opening.result);
  });
  const keys = await new Promise<[string, string][]>((done) => {
    const all = db.transaction('photos').objectStore('photos').getAllKeys();
    all.onsuccess = () => done(all.result as [string, string][]);
  });
  db.close();
  return keys.filter(([of]) => of === accountId).map(([, person]) => person);
}

test('they are in no export', async () => {
  await withInbox();
  const { photo } = await photoOf(JOHN);
  const head = JSON.stringify(await value('data.export'));
  expect(head).not.toContain(photo);
});
