// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
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
