import { waitHint } from '@/lib/copy/waiting/wait-words';
import type { Pace, Span } from '@/lib/outreach/quota/spacing';
import { isBlank } from '@/lib/outreach/rules/text-rules';
import type { PersonState } from './person-session';
import type { Screen } from './screen';

type Offered = Pick<PersonState, 'messages' | 'drafts'>;

/** What would leave by the next press; null where nothing would, or what is not known yet. */
function paceOfOffer({ kind }: Screen, { messages, drafts }: Offered): Pace | null {
  switch (kind) {
    case 'invite':
      return 'invitation';
    case 'connected':
      if (!messages?.ok || isBlank(drafts.message.text)) return null;
      return messages.value.messages.length > 0 ? 'reply' : 'first-message';
    default:
      return null;
  }
}

/** When what is offered would leave, where the gap after a send before it makes it wait; null where it does not. */
export function waitOfOffer(screen: Screen, state: Offered, now: number): Span | null {
  const pace = paceOfOffer(screen, state);
  if (pace === null || !('view' in screen)) return null;
  const span = screen.view.quota.leaves[pace];
  return span !== null && span.to > now ? span : null;
}

interface WaitHintProps {
  readonly screen: Screen;
  readonly state: Offered;
  readonly now: number;
}

/** Says before the click that it will wait, and how long. */
export function WaitHint({ screen, state, now }: WaitHintProps) {
  const span = waitOfOffer(screen, state, now);
  return span && <p class="small muted wait-hint">{waitHint(span, now)}</p>;
}
