import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { vi } from 'vitest';
import { App } from '@/components/app/app';
import type { Target } from '@/components/person/screen';
import { NO_KEEPSAKE } from '@/lib/outreach/today/keepsake';
import type { RequestName } from '@/lib/protocol/requests';
import { ok } from '@/lib/result';
import { type Answering, fakeAsk } from '@/tests/gallery/fake-ask';
import { CONNECTION, NOW, view } from '@/tests/gallery/people';

export const JANE_REF = { kind: 'public-identifier', value: 'jane-doe' } as const;
export const JOHN_REF = { kind: 'public-identifier', value: 'john-smith' } as const;

/** The popup over a worker that answers as told, and what it was asked. */
export function openApp(answering: Answering = {}, target: Target = JANE_REF) {
  const asked: { name: RequestName; input: unknown }[] = [];
  const worker = fakeAsk({
    connection: () => ok(CONNECTION),
    'person.read': () => ok(view()),
    'person.messages': () => ok({ chatId: null, messages: [], clock: NOW, takesReactionsBack: true }),
    'draft.read': () => ok({}),
    'draft.write': () => ok(null),
    'keepsake.read': () => ok({ ...NO_KEEPSAKE, labelsInUse: [] }),
    'activity.find': () => ok({ entries: [], next: null, searched: 0 }),
    ...answering,
  });
  const abilities = { openOptions: vi.fn(), close: vi.fn() };
  const ask: typeof worker = (name, input) => {
    asked.push({ name, input });
    return worker(name, input);
  };
  const app = (on: Target) => <App ask={ask} target={on} mount="popup" now={() => NOW} {...abilities} />;
  const { container } = render(app(target));
  return {
    ...abilities,
    asked: (name: RequestName) => asked.filter((request) => request.name === name).map(({ input }) => input),
    /** The tab shows somebody else: as the very next frame is drawn, before any effect. */
    show: (on: Target) => draw(app(on), container),
  };
}

export const closeApp = cleanup;
export const box = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });
export const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
export const type = async (name: string, text: string) => fireEvent.input(await box(name), { target: { value: text } });
export const press = async (name: string) => fireEvent.click(await button(name));
export const status = async () => (await screen.findByRole('status')).textContent;
