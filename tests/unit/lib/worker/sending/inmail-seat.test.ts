import { expect, test } from 'vitest';
import { seatOf } from '@/lib/worker/sending/inmail-seat';

test.each([
  ['Premium before all others', { premium: 5, salesNavigator: 50, recruiter: 100 }, { api: 'classic', credits: 5 }],
  [
    'the product that has credits',
    { premium: 0, salesNavigator: 50, recruiter: null },
    { api: 'sales_navigator', credits: 50 },
  ],
  ['Recruiter alone', { premium: null, salesNavigator: null, recruiter: 3 }, { api: 'recruiter', credits: 3 }],
  ['a product without credits', { premium: 0, salesNavigator: null, recruiter: 0 }, { api: 'classic', credits: 0 }],
  ['none', { premium: null, salesNavigator: null, recruiter: null }, null],
])('an InMail is paid with %s', (_, balance, seat) => {
  expect(seatOf(balance)).toEqual(seat);
});
