import { describe, expect, test } from 'vitest';
import { ATTACHMENTS_MAX, ATTACHMENTS_MAX_BYTES } from '@/lib/outreach/rules/attachment-rules';
import { MAX_TEXT } from '@/lib/protocol/messaging/request';
import { SEND_REQUESTS } from '@/lib/protocol/send';

const send = {
  ref: { kind: 'public-identifier', value: 'jane-doe' },
  providerId: 'ACoAAjane',
  action: 'message',
  text: 'Hello',
  subject: null,
  email: null,
  invitationId: null,
  surface: 'popup',
  seenDay: '2026-11-24',
  sameTextAgain: false,
};
const file = { name: 'a.pdf', type: 'application/pdf', base64: 'AAAA' };
const isTaken = (change: object) => SEND_REQUESTS.send.input().safeParse({ ...send, ...change }).success;
const withFile = (change: object) => isTaken({ files: [{ ...file, ...change }] });

describe('a send', () => {
  test('is taken with a text, or none, as long as any text may be', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ text: null })).toBe(true);
    expect(isTaken({ text: 'x'.repeat(MAX_TEXT) })).toBe(true);
    expect(isTaken({ text: 'x'.repeat(MAX_TEXT + 1) })).toBe(false);
  });

  test('never comes from a page', () => {
    expect(isTaken({ surface: 'page' })).toBe(false);
  });

  test.each([{ action: 'follow' }, { ref: 'jane-doe' }, { seenDay: 'today' }, { email: 'no address' }, { more: 1 }])(
    'is refused with %j',
    (change) => {
      expect(isTaken(change)).toBe(false);
    },
  );
});

describe('the files of a send', () => {
  test('are taken up to their number and size', () => {
    expect(isTaken({ files: Array.from({ length: ATTACHMENTS_MAX }, () => file) })).toBe(true);
    expect(isTaken({ files: Array.from({ length: ATTACHMENTS_MAX + 1 }, () => file) })).toBe(false);
    const whole = 4 * Math.ceil(ATTACHMENTS_MAX_BYTES / 3);
    expect(withFile({ base64: 'A'.repeat(whole) })).toBe(true);
    expect(withFile({ base64: 'A'.repeat(whole + 1) })).toBe(false);
  });

  test('have names as long as file systems allow', () => {
    expect(withFile({ name: 'x'.repeat(255) })).toBe(true);
    expect(withFile({ name: 'x'.repeat(256) })).toBe(false);
    expect(withFile({ name: '' })).toBe(false);
    expect(withFile({ type: 'x'.repeat(201) })).toBe(false);
    expect(withFile({ path: '/etc' })).toBe(false);
  });
});
