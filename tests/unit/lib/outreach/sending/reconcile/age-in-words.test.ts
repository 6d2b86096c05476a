import { expect, test } from 'vitest';
import { ageInWords } from '@/lib/outreach/sending/reconcile/age-in-words';
import { DAY, HOUR } from '../engine-rig';

const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

test.each([
  ['Sent today', 0],
  ['Sent yesterday', DAY],
  ['Sent 5 hours ago', 5 * HOUR],
  ['Sent 1 week ago', WEEK],
  ['Envoyée aujourd’hui', 0],
  ["Envoyée aujourd'hui", 0],
  ['Envoyée hier', DAY],
  ['Envoyée il y a 2 semaines', 2 * WEEK],
  ['Heute gesendet', 0],
  ['Vor 3 Monaten gesendet', 3 * MONTH],
  ['Enviada hace 12 días', 12 * DAY],
  ['Enviado há 2 meses', 2 * MONTH],
  ['Inviato oggi', 0],
  ['Verzonden: gisteren', DAY],
  ['Wysłano 4 tygodnie temu', 4 * WEEK],
  ['2 hafta önce gönderildi', 2 * WEEK],
  ['3 か月前に送信', 3 * MONTH],
  ['今日送信', 0],
  ['2周前发送', 2 * WEEK],
  ['أُرسلت اليوم', 0],
])('“%s” is understood', (words, age) => {
  expect(ageInWords(words)).toBe(age);
});

test.each([[null], [''], ['Envoyée'], ['Pending'], ['12 semaines'], ['Manuel']])('%s says nothing of when', (words) => {
  expect(ageInWords(words)).toBeNull();
});
