// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Draft } from '@/lib/protocol/person';
import { failed, ok } from '@/lib/result';
import type { Answering } from '@/tests/gallery/fake-ask';
import { apiProblem, entry, NOW, person, view } from '@/tests/gallery/people';
import { box, button, closeApp, openApp, press, type } from '../app/app-rig';

afterEach(closeApp);

const stranger = () => ok(view({ person: person({ canSendInMail: true }) }));

/** Opens a fold: happy-dom tells nobody of it by itself. */
async function unfold(summary: string) {
  const details = (await screen.findByText(summary)).closest('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

test('the timeline is read when it is opened, and says where things were done', async () => {
  const { asked } = openApp({
    'person.timeline': () => ok([{ kind: 'wrote', at: NOW, count: 2, here: true, proven: true }]),
  });
  await screen.findByText('Timeline');
  expect(asked('person.timeline')).toEqual([]);
  await unfold('Timeline');
  expect(await screen.findByText('You wrote 2 messages · here')).toBeDefined();
  expect(asked('person.timeline')).toEqual([{ providerId: person().providerId }]);
});

const DESIGNER = { title: 'Designer', detail: 'Acme', proficiency: null, start: '3/1/2019', end: null } as const;

test('a section is read on request, once, and one that is held back is not called empty', async () => {
  const { asked } = openApp({
    'person.section': ({ section }) =>
      ok({
        section,
        text: null,
        entries: section === 'experience' ? [DESIGNER] : [],
        throttled: section === 'skills',
      }),
  });
  await unfold('More from the profile');
  await press('Experience');
  expect((await screen.findByText('Acme')).parentElement?.textContent).toBe('Acme · March 2019 – now');
  await press('Experience');
  await press('Skills');
  expect(await screen.findByText(/LinkedIn is holding back “Skills”/)).toBeDefined();
  await press('Languages');
  expect(await screen.findByText('There is nothing under “Languages”.')).toBeDefined();
  expect(asked('person.section')).toHaveLength(3);
});

test('how well a language is spoken is said in words of Kith’s own', async () => {
  const english = {
    title: 'English',
    detail: null,
    proficiency: 'native or bilingual',
    start: null,
    end: null,
  } as const;
  openApp({
    'person.section': ({ section }) => ok({ section, text: null, entries: [english], throttled: false }),
  });
  await unfold('More from the profile');
  await press('Languages');
  expect(await screen.findByText('Native or bilingual proficiency')).toBeDefined();
});

test('an InMail goes out with its subject, once there is a credit for it', async () => {
  const { asked } = openApp({
    'person.read': stranger,
    'inmail.balance': () => ok({ seat: 'classic', credits: 3, hasSubject: true }),
  });
  await unfold('Write an InMail');
  expect(await screen.findByText(/one of your 3 InMail credits in Premium/)).toBeDefined();
  await type('Message', 'I liked your talk.');
  expect((await button('Send InMail')).disabled).toBe(true);
  await type('Subject', 'Your talk');
  await press('Send InMail');
  await waitFor(() =>
    expect(asked('send')).toMatchObject([{ action: 'inmail', text: 'I liked your talk.', subject: 'Your talk' }]),
  );
});

test('an InMail that has no subject asks for none', async () => {
  const { asked } = openApp({
    'person.read': stranger,
    'inmail.balance': () => ok({ seat: 'classic', credits: 3, hasSubject: false }),
  });
  await unfold('Write an InMail');
  await type('Message', 'I liked your talk.');
  expect(screen.queryByLabelText('Subject')).toBeNull();
  await press('Send InMail');
  await waitFor(() =>
    expect(asked('send')).toMatchObject([{ action: 'inmail', text: 'I liked your talk.', subject: null }]),
  );
});

describe('the InMail before it', () => {
  const held = entry({
    action: 'inmail',
    state: 'held',
    subject: 'Your talk',
    text: 'I liked it.',
    dueAt: NOW + 5_000,
  });
  const openOver = (it: Parameters<typeof entry>[0], written = 'And one more thing.') =>
    openApp({
      'person.read': () => ok(view({ person: person({ canSendInMail: true }), entries: [entry({ ...held, ...it })] })),
      'draft.read': () => ok(written === '' ? {} : { message: { text: written, at: NOW } }),
      'inmail.balance': () => ok({ seat: 'classic', credits: 3, hasSubject: true }),
    });
  const isBefore = (one: Element, other: Element) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

  test.each(['held', 'unconfirmed'] as const)('%s, stands above the box of the next one, in sight', async (state) => {
    openOver({ state });
    const going = await screen.findByText('I liked it.', { exact: false, selector: '.going' });
    expect(isBefore(going, await box('Message'))).toBe(true);
    expect(going.closest('details')?.open).toBe(true);
    expect(document.querySelectorAll('.going')).toHaveLength(1);
  });

  test('is taken back beside its own box', async () => {
    openOver({});
    expect((await button('Undo')).closest('details')).toBe((await box('Message')).closest('details'));
  });

  test('is why the next one cannot leave yet: that is said once words stand there', async () => {
    openOver({});
    expect((await button('Send InMail')).disabled).toBe(true);
    const why = document.querySelector('.composer .field-hint')?.textContent;
    expect(why).toBe('You can send this once it is clear what became of the message above.');
    await type('Message', '');
    expect(document.querySelector('.composer .field-hint')).toBeNull();
  });

  test('may be an invitation, which stands below', async () => {
    openOver({ action: 'invite', subject: null });
    await box('Message');
    const why = document.querySelector('.composer .field-hint')?.textContent;
    expect(why).toBe('You can send this once what is under way below is done.');
  });
});

describe('words that stand in the box of an InMail', () => {
  const written = (
    balance: NonNullable<Answering['inmail.balance']>,
    draft: Draft = { message: { text: 'Dear Jane', at: NOW } },
  ) => openApp({ 'person.read': stranger, 'draft.read': () => ok(draft), 'inmail.balance': balance });
  const toggled = async () =>
    fireEvent((await screen.findByText('Write an InMail')).closest('details')!, new Event('toggle'));

  test('are in sight when the popup is opened again, before it is known what pays for them', async () => {
    written(() => new Promise(() => {}));
    const message = await box('Message');
    expect(message.value).toBe('Dear Jane');
    expect(message.closest('details')?.open).toBe(true);
  });

  test('are in sight where a subject alone was written', async () => {
    written(() => new Promise(() => {}), { subject: { text: 'Your talk', at: NOW } });
    expect((await box('Subject')).closest('details')?.open).toBe(true);
  });

  test('stay in sight where nothing pays for them, and cannot leave', async () => {
    written(() => ok({ seat: 'classic', credits: 0, hasSubject: true }));
    await box('Message');
    await toggled();
    await screen.findByText(/^You have no InMail credits left/);
    await type('Subject', 'Your talk');
    expect((await box('Message')).value).toBe('Dear Jane');
    expect((await button('Send InMail')).disabled).toBe(true);
  });

  test('stay in sight when they are deleted: no fold closes under the fingers', async () => {
    written(() => ok({ seat: 'classic', credits: 3, hasSubject: true }));
    await type('Message', '');
    expect((await box('Message')).closest('details')?.open).toBe(true);
  });

  test('open nothing where there are none', async () => {
    written(() => ok({ seat: 'classic', credits: 3, hasSubject: true }), {});
    expect((await screen.findByText('Write an InMail')).closest('details')?.open).toBe(false);
  });
});

test('an account without InMail is told so', async () => {
  openApp({ 'person.read': stranger, 'inmail.balance': () => ok(null) });
  await unfold('Write an InMail');
  expect(await screen.findByText(/Your LinkedIn subscription has no InMail/)).toBeDefined();
});

test('InMail is offered neither to a connection nor to who takes none', async () => {
  openApp({ 'person.read': () => ok(view({ person: person({ relation: 'connected', canSendInMail: true }) })) });
  await box('Message');
  expect(screen.queryByText('Write an InMail')).toBeNull();
  closeApp();
  openApp();
  await box('Note');
  expect(screen.queryByText('Write an InMail')).toBeNull();
});

test('files go with the message and are gone once it is proven to be sent', async () => {
  const { asked } = openApp({
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
    send: () =>
      ok(
        entry({
          action: 'message',
          state: 'sent',
          closedAt: NOW,
          attachments: [{ name: 'plan.pdf', type: 'application/pdf', size: 4 }],
        }),
      ),
  });
  await type('Message', 'Here it is.');
  const chooser = await screen.findByLabelText<HTMLInputElement>('Attach files');
  fireEvent.change(chooser, { target: { files: [new File(['plan'], 'plan.pdf', { type: 'application/pdf' })] } });
  expect(await screen.findByText('plan.pdf · 4 bytes')).toBeDefined();
  await press('Send message');
  await waitFor(() =>
    expect(asked('send')).toMatchObject([
      { files: [{ name: 'plan.pdf', type: 'application/pdf', base64: btoa('plan') }] },
    ]),
  );
  await waitFor(() => expect(screen.queryByText('plan.pdf · 4 bytes')).toBeNull());
});

test('a send that was refused keeps its files', async () => {
  openApp({
    'person.read': () => ok(view({ person: person({ relation: 'connected' }) })),
    send: () => failed(apiProblem('offline')),
  });
  await type('Message', 'Here it is.');
  const chooser = await screen.findByLabelText<HTMLInputElement>('Attach files');
  fireEvent.change(chooser, { target: { files: [new File(['plan'], 'plan.pdf')] } });
  await press('Send message');
  await screen.findByRole('alert');
  expect(screen.getByText('plan.pdf · 4 bytes')).toBeDefined();
});
