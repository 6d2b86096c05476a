import { lazyPart } from '@/components/ui/lazy-part';
import { Skeleton } from '@/components/ui/skeleton';
import type { MessagesProps } from './messages';

/** The last messages with a person: their code comes while they are being read. */
export const Messages = lazyPart<MessagesProps>(
  async () => (await import('./messages')).Messages,
  <div>
    <Skeleton shape="line" />
    <Skeleton shape="short" />
  </div>,
);
