import { expect, test } from 'vitest';
import { isEmail } from '@/lib/outreach/rules/email-rules';
import { SEND_REQUESTS } from '@/lib/protocol/send';

const input = (email: string) => SEND_REQUESTS.send.input().shape.email.safeParse(email).success;

test.each(['jane@example.com', 'jane@müller.de', 'jörg@example.com', 'a..b@example.com'])(
  '%s can be an address, and the worker takes what the form takes',
  (email) => {
    expect(isEmail(email)).toBe(true);
    expect(input(email)).toBe(true);
  },
);

test.each(['jane', 'jane@example', 'jane doe@example.com', `${'x'.repeat(320)}@example.com`])(
  '%s cannot be one',
  (email) => {
    expect(isEmail(email)).toBe(false);
    expect(input(email)).toBe(false);
  },
);
