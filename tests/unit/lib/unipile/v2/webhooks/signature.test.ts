import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { verdictOn } from '@/lib/unipile/v2/webhooks/signature';

const NOON = Date.UTC(2026, 10, 25, 12);
const AT = NOON / 1_000;
const BODY = '{"type":"message.new","text":"Grüße"}';
const SECRET = 'wes_01k6z9y3v5c8m2x7t4q1w0r6na';
const hex = createHmac('sha256', SECRET).update(`${AT}.${BODY}`).digest('hex');
const given = { signature: `t=${AT},v0=${hex}`, secret: SECRET, body: BODY, now: NOON };

test.each([
  ['as it came', {}, 'right'],
  ['copied with its name', { signature: `unipile-signature: t=${AT},v0=${hex}` }, 'right'],
  ['in capitals, with blanks', { signature: ` t=${AT}, v0=${hex.toUpperCase()} `, secret: ` ${SECRET}\n` }, 'right'],
  ['of a body that gained a line end', { body: `${BODY}\n` }, 'right'],
  ['five minutes old', { now: NOON + 300_000 }, 'right'],
  ['older than that', { now: NOON + 300_001 }, 'stale'],
  ['from the future', { now: NOON - 300_001 }, 'stale'],
  ['of another body', { body: BODY.replace('new', 'old') }, 'wrong'],
  ['under another secret', { secret: 'wes_other' }, 'wrong'],
  ['of another moment', { signature: `t=${AT + 1},v0=${hex}` }, 'wrong'],
  ['that is cut', { signature: `t=${AT},v0=${hex.slice(2)}` }, 'unreadable'],
  ['without a moment', { signature: `v0=${hex}` }, 'unreadable'],
  ['without a secret', { secret: ' ' }, 'unreadable'],
  ['that is something else', { signature: 'sha256=00' }, 'unreadable'],
])('a signature %s: %s', async (_, change, kind) => {
  expect(await verdictOn({ ...given, ...change })).toEqual({ kind });
});
