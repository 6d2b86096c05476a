import { expect, test } from 'vitest';
import { streamBody } from '@/lib/unipile/http/stream-body';

const bytesOf = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => new Response(stream).bytes();

test('a text arrives as it was', async () => {
  const { stream, type } = await streamBody('{"text":"Grüße 👩‍🚀"}');
  expect(new TextDecoder().decode(await bytesOf(stream))).toBe('{"text":"Grüße 👩‍🚀"}');
  expect(type).toBeNull();
});

test('a form arrives as it was, by the boundary that its type names', async () => {
  const file = new Uint8Array(300_000).map((_, index) => index % 251);
  const form = new FormData();
  form.append('text', 'Grüße\r\n--x');
  form.append('attachments', new Blob([file], { type: 'application/pdf' }), 'plän "1".pdf');
  const { stream, type } = await streamBody(form);
  const read = await new Response(await bytesOf(stream), { headers: { 'content-type': type! } }).formData();
  const sent = read.get('attachments') as File;
  expect(read.get('text')).toBe('Grüße\r\n--x');
  expect([sent.name, sent.type]).toEqual(['plän "1".pdf', 'application/pdf']);
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(file);
});

test('without a body the stream is empty, and never unfinished', async () => {
  const { stream, isUnfinished } = await streamBody(null);
  expect(isUnfinished()).toBe(false);
  expect(await bytesOf(stream)).toHaveLength(0);
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
