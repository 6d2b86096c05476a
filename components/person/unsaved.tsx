import { Notice } from '@/components/ui/notice';
import { unsavedSentence } from '@/lib/copy/person/unsaved-copy';
import type { Problem } from '@/lib/protocol/problem';

/** Why what is typed is not kept. */
export const Unsaved = ({ problem }: { readonly problem: Problem }) => (
  <Notice tone="warning" alert>
    {unsavedSentence(problem)}
  </Notice>
);
