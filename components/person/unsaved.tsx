import { useContext } from 'preact/hooks';
import { DraftsContext } from '@/components/drafts/drafts-context';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DRAFTS_WORDS } from '@/lib/copy/drafts-copy';
import { unsavedSentence } from '@/lib/copy/person/unsaved-copy';
import type { Problem } from '@/lib/protocol/problem';

/** Why what is typed is not kept; where there is no room, with the way to what takes it. */
export function Unsaved({ problem }: { readonly problem: Problem }) {
  const showDrafts = useContext(DraftsContext);
  const leads = problem.kind === 'storage-full' && showDrafts;
  return (
    <Notice tone="warning" alert actions={leads && <Button onClick={leads}>{DRAFTS_WORDS.show}</Button>}>
      {unsavedSentence(problem)}
    </Notice>
  );
}
