import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { saveFile } from '@/components/ui/save-file';
import { ACTIVITY_WORDS, exportingWords } from '@/lib/copy/activity-copy';
import { FILE_NAMES } from '@/lib/copy/options/file-names';
import type { ActivitySession, ActivityState } from './activity-session';

interface ActivityFootProps {
  readonly state: ActivityState;
  readonly session: ActivitySession;
}

const save = (parts: readonly string[]) => saveFile(FILE_NAMES.activity, 'text/csv', parts);

/** What can be done with the journal as a whole; erasing asks first. */
export function ActivityFoot({ state: { exported, erasing }, session }: ActivityFootProps) {
  if (erasing !== 'no') {
    return (
      <Notice
        tone="warning"
        alert
        actions={
          <>
            <Button kind="danger" busy={erasing === 'under-way'} onClick={() => void session?.erase()}>
              {ACTIVITY_WORDS.eraseNow}
            </Button>
            <Button onClick={() => session?.askErase(false)}>{ACTIVITY_WORDS.keep}</Button>
          </>
        }
      >
        {ACTIVITY_WORDS.eraseSentence}
      </Notice>
    );
  }
  return (
    <footer class="activity-foot">
      <Button busy={exported !== null} onClick={() => void session?.exportCsv(save)}>
        {ACTIVITY_WORDS.export}
      </Button>
      <span class="small muted" aria-live="polite">
        {exported !== null && exportingWords(exported)}
      </span>
      <Button kind="quiet" onClick={() => session?.askErase(true)}>
        {ACTIVITY_WORDS.erase}
      </Button>
    </footer>
  );
}
