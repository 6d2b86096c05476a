import { useState } from 'preact/hooks';
import type { Target } from '@/components/person/screen';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import { useSession } from '@/components/session/use-session';
import { Boundary } from '@/components/ui/boundary';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { SkeletonLines } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import { useTick } from '@/components/ui/use-tick';
import {
  INVITATION_BUTTONS,
  INVITATION_TAB_WORDS,
  INVITATION_TABS,
  INVITATION_WORDS,
  INVITATIONS_EMPTY,
  INVITATIONS_LISTS,
  OLD_MS,
  pendingWords,
} from '@/lib/copy/network-copy';
import { SCREEN_ACTION_WORDS } from '@/lib/copy/person-copy';
import { isCounting } from '@/lib/outreach/journal/journal-entry';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { InvitationView } from '@/lib/protocol/network';
import { Accepted } from './accepted';
import { InvitationLine } from './invitation-line';
import {
  createInvitationsSession,
  type Direction,
  type InvitationsSession,
  type InvitationsState,
} from './invitations-session';
import './network.css';

/** Lines drawn at first, and more with each press. */
const PART = 100;

export interface InvitationsProps {
  readonly ask: Ask;
  readonly surface: 'popup' | 'sidepanel';
  readonly onWorkerWord: OnWorkerWord | undefined;
  /** UTC ms. */
  readonly now: () => number;
  readonly onOpen: (target: Target) => void;
  /** Opens the person with the focus in the box for a text. */
  readonly onWrite: (target: Target) => void;
}

/** The invitations that wait for an answer, those that were sent and those that came, and who has accepted one. */
export function Invitations(props: InvitationsProps) {
  const [direction, choose] = useState<Direction | 'accepted'>('sent');
  const tabs = INVITATION_TABS.map((id) => ({ id, label: INVITATION_TAB_WORDS[id] }));
  return (
    <Tabs label={INVITATION_WORDS.heading} tabs={tabs} chosen={direction} onChoose={choose}>
      {(strip, panel) => (
        <>
          <h1 class="hidden">{INVITATION_WORDS.heading}</h1>
          <div class="invitations-lists">{strip}</div>
          <div {...panel}>
            {direction === 'accepted' ? (
              <Accepted {...props} />
            ) : (
              <List key={direction} direction={direction} {...props} />
            )}
          </div>
        </>
      )}
    </Tabs>
  );
}

function List({ direction, now: clock, onOpen, ...deps }: InvitationsProps & { readonly direction: Direction }) {
  const { session, state } = useInvitations(deps, direction);
  const [onlyOld, setOnlyOld] = useState(false);
  const [drawn, setDrawn] = useState(PART);
  useTick(state.invitations.some(({ entry }) => entry !== null && isCounting(entry)));

  const now = clock();
  const { invitations, status, problem } = state;
  const shown = onlyOld ? invitations.filter(({ at }) => at !== null && now - at >= OLD_MS) : invitations;
  if (invitations.length === 0 && status === 'reading') return <Waiting />;
  return (
    <>
      {invitations.length > 0 && (
        <div class="invitations-head">
          <span class="small muted" role="status">
            {pendingWords(shown.filter(isPending).length, status === 'complete')}
          </span>
          {direction === 'sent' && (
            <label class="invitations-old">
              <input type="checkbox" checked={onlyOld} onChange={(event) => setOnlyOld(event.currentTarget.checked)} />
              <span>{INVITATION_WORDS.old}</span>
            </label>
          )}
        </div>
      )}
      {shown.length === 0 && status === 'complete' && (
        <p class="invitation muted">
          {invitations.length > 0 ? INVITATION_WORDS.noneOld : INVITATIONS_EMPTY[direction]}
        </p>
      )}
      <ol class="invitations" aria-label={INVITATIONS_LISTS[direction]}>
        {shown.slice(0, drawn).map((invitation) => (
          <Boundary key={invitation.invitationId} part="line">
            <InvitationLine
              invitation={invitation}
              direction={direction}
              now={now}
              asking={state.asking === invitation.invitationId}
              busy={state.busyId === invitation.invitationId}
              refused={state.refused?.invitationId === invitation.invitationId ? state.refused.problem : null}
              session={session}
              onOpen={onOpen}
            />
          </Boundary>
        ))}
      </ol>
      {shown.length > drawn && (
        <div class="invitations-more">
          <Button onClick={() => setDrawn(drawn + PART)}>{INVITATION_BUTTONS.more}</Button>
        </div>
      )}
      {problem && (
        <div class="invitation">
          <ProblemNotice
            problem={problem}
            now={now}
            actions={<Button onClick={() => void session.read()}>{SCREEN_ACTION_WORDS.again}</Button>}
          />
        </div>
      )}
    </>
  );
}

/** True until it is proven that it was withdrawn or answered here. */
const isPending = ({ entry }: InvitationView): boolean => entry?.state !== 'sent' && entry?.state !== 'confirmed';

function Waiting() {
  return (
    <div class="invitation">
      <SkeletonLines />
    </div>
  );
}

/** One list, from the moment it is shown until it is not. */
function useInvitations(
  { ask, surface, onWorkerWord }: Pick<InvitationsProps, 'ask' | 'surface' | 'onWorkerWord'>,
  direction: Direction,
): { session: InvitationsSession; state: InvitationsState } {
  const session = useSession(
    () => createInvitationsSession({ ask, direction, surface, onWorkerWord }),
    [ask, direction, surface],
  );
  return { session, state: session.state() };
}
