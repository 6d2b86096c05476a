import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { saveFile } from '@/components/ui/save-file';
import { UNREAD_BUTTONS, unreadExplained, unreadSentence } from '@/lib/copy/data-copy';
import { FILE_NAMES } from '@/lib/copy/options/file-names';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';

type Unread = Extract<Answer<'data.unread'>, { ok: true }>['value'];

/** What was not understood of Unipile's answers: to be looked at, exported and erased; nothing where there is none. */
export function UnreadAnswers({ ask, now }: { readonly ask: Ask; readonly now: number }) {
  const [unread, setUnread] = useState<Unread>([]);
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = async () => {
    const answer = await ask('data.unread', {});
    if (answer.ok) setUnread(answer.value);
  };
  useEffect(() => void read(), []);
  if (unread.length === 0) return null;

  const file = JSON.stringify({ kind: 'kith-unread-answers', version: 1, answers: unread }, null, 2);
  const erase = async () => {
    const erased = await ask('data.unread.erase', {});
    setProblem(erased.ok ? null : erased.problem);
    await read();
  };
  return (
    <div class="settings-form">
      <p>{unreadSentence(unread.length)}</p>
      <p class="muted">{unreadExplained()}</p>
      <div class="settings-actions">
        <Button onClick={() => setShown(!shown)}>{shown ? UNREAD_BUTTONS.hide : UNREAD_BUTTONS.show}</Button>
        <Button onClick={() => saveFile(FILE_NAMES.unreadAnswers, 'application/json', [file])}>
          {UNREAD_BUTTONS.export}
        </Button>
        <Button onClick={() => void erase()}>{UNREAD_BUTTONS.erase}</Button>
      </div>
      {shown && <pre class="unread-answers">{file}</pre>}
      {problem && <ProblemNotice problem={problem} now={now} />}
    </div>
  );
}
