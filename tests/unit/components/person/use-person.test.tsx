// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { usePerson } from '@/components/person/use-person';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { ok } from '@/lib/result';
import { fakeAsk } from '@/tests/gallery/fake-ask';
import { NOW, view } from '@/tests/gallery/people';
import { JANE_REF } from '../app/app-rig';

afterEach(cleanup);

const nothing = () => undefined;

function Message({ ask, onWorkerWord }: { readonly ask: Ask; readonly onWorkerWord: OnWorkerWord }) {
  const { state } = usePerson({ ask, ref: JANE_REF, mount: 'popup', now: () => NOW, onSend: nothing, onWorkerWord });
  return <p>{state.reading.status === 'read' ? `read: ${state.drafts.message.text}` : 'reading'}</p>;
}

test('a text that was sent elsewhere before this surface listened is no draft on it', async () => {
  let stored = 'See you on Thursday';
  const ask = fakeAsk({
    'person.read': () => ok(view()),
    'draft.read': () => {
      const read = stored;
      return ok(read === '' ? {} : { message: { text: read, at: NOW } });
    },
  });
  // The answer that was asked for ahead of the code is the one before the send; the word of it found nobody listening.
  let isAhead = true;
  const askedAhead: Ask = (name, input) => {
    const answer = ask(name, input);
    if (name === 'draft.read' && isAhead) {
      isAhead = false;
      stored = '';
    }
    return answer;
  };
  const { container } = render(<Message ask={askedAhead} onWorkerWord={() => nothing} />);
  await waitFor(() => expect(container.textContent).toBe('read: '));
});
