import { expect, test } from 'vitest';
import { streamBody } from '@/lib/unipile/http/stream-body';

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => new Response(stream).bytes();

/** What Chromium 156 keeps of a stream to send it again, in whole reads, and one byte. */
const TOO_LONG_TO_KEEP = 65_535 + 16_375 + 1;

test('JSON arrives as it was', async () => {
  const { stream, type } = await streamBody('{"text":"Grüße 👩‍🚀"}');
  expect(JSON.parse(new TextDecoder().decode(await bytesOf(stream)))).toEqual({ text: 'Grüße 👩‍🚀' });
  expect(type).toBe('application/json');
});

test('a short form arrives as it was', async () => {
  const form = new FormData();
  form.append('text', 'Grüße');
  const { stream, type } = await streamBody(form);
  const read = await new Response(await bytesOf(stream), { headers: { 'content-type': type } }).formData();
  expect([...read]).toEqual([['text', 'Grüße']]);
});

test.each<[string, string | FormData | null]>([
  ['nothing', null],
  ['JSON of an odd length', '{"a":"b"}'],
  ['JSON of an even length', '{"a":"bc"}'],
  ['an empty form', new FormData()],
  ['what is one byte too short', 'x'.repeat(TOO_LONG_TO_KEEP - 1)],
])('the browser cannot keep all of the body: %s', async (_, body) => {
  const { stream } = await streamBody(body);
  expect((await bytesOf(stream)).length).toBeGreaterThanOrEqual(TOO_LONG_TO_KEEP);
});

test('a long body is left as it is', async () => {
  const text = 'x'.repeat(90_001);
  expect(new TextDecoder().decode(await bytesOf((await streamBody(text)).stream))).toBe(text);
});

test('a form arrives as it was, by the boundary that its type names', async () => {
  const file = new Uint8Array(300_000).map((_, index) => index % 251);
  const form = new FormData();
  form.append('text', 'Grüße\r\n--x');
  form.append('attachments', new Blob([file], { type: 'application/pdf' }), 'plän "1".pdf');
  const { stream, type } = await streamBody(form);
  const read = await new Response(await bytesOf(stream), { headers: { 'content-type': type } }).formData();
  const sent = read.get('attachments') as File;
  expect(read.get('text')).toBe('Grüße\r\n--x');
  expect([sent.name, sent.type]).toEqual(['plän "1".pdf', 'application/pdf']);
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(file);
});

test('without a body it is an empty object', async () => {
  const { stream, type } = await streamBody(null);
  expect([await new Response(stream).json(), type]).toEqual([{}, 'application/json']);
});

test('it is unfinished until the network has asked for its last piece', async () => {
  const { stream, isUnfinished } = await streamBody('x'.repeat(100_000));
  const reader = stream.getReader();
  expect(isUnfinished()).toBe(true);
  expect((await reader.read()).value).toHaveLength(65_536);
  expect(isUnfinished()).toBe(true);
  await reader.read();
  expect(isUnfinished()).toBe(false);
});
