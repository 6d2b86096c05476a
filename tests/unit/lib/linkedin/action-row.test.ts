// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { actionRow } from '@/lib/linkedin/action-row';
import * as rules from '@/lib/linkedin/person-address';
import { createReadPage } from '@/lib/linkedin/read-page';
import { BOB, emberProfile, JANE, sduiProfile } from './small-pages';

const readPage = createReadPage(rules);
const jane: rules.PersonRef = { kind: 'public-identifier', value: JANE.slug };
const invite = `<a href="/preload/custom-invite/?vanityName=${JANE.slug}">Connect</a>`;
const ROW = `<div id="row"><span>${invite}</span><button>More</button></div>`;
const sdui = (person: typeof JANE, row = ROW) =>
  sduiProfile(person, 'Jane Doe').replace('Jane Doe</h2>', `Jane Doe</h2>${row}`);
const ember = (person: typeof JANE) =>
  emberProfile(person, 'Jane Doe').replace(
    '</h1>\n',
    '</h1><div id="row"><button aria-label="x"></button><button></button></div>',
  );

const rowOn = (body: string) => {
  document.body.innerHTML = body;
  return actionRow(document, readPage(document, jane))?.id ?? null;
};

test.each([
  ['new', sdui(JANE)],
  ['old', ember(JANE)],
])('is what holds the person’s own buttons, on a profile of the %s renderer', (_, body) => {
  document.body.innerHTML = body;
  expect(actionRow(document, readPage(document, jane))?.querySelectorAll('a,button')).toHaveLength(2);
});

test.each([
  ['on the card of somebody else', sdui(BOB)],
  ['where the page does not say whose card it is', `<section data-sdui-screen="x">${ROW}</section>`],
  ['where there are no two controls but the card itself', sdui(JANE, invite)],
  ['where there is none but outside the card', sdui(JANE, invite).replace(/<a href="\/in\/[^>]*><\/a>/, '')],
  ['where the card has no control of the person’s own', sdui(JANE, '')],
  ['on a page that has no card', `<div data-x--lead--name>Jane Doe</div>${ROW}`],
  [
    'under the older app’s frame',
    `${sdui(JANE)}<iframe data-testid="interop-iframe" src="/preload/" srcdoc=""></iframe>`,
  ],
])('is not told %s', (_, body) => {
  expect(rowOn(body)).toBeNull();
});
