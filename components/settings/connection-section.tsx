import { PracticeOffer } from '@/components/practice/practice-offer';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { CONNECTION_WORDS, connectedAs, hindranceSentence } from '@/lib/copy/connection-words';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { neverLeft } from '@/lib/copy/waiting/left-send-words';
import { isPractice } from '@/lib/practice-account';
import type { AccountView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { EntryView } from '@/lib/protocol/send';
import { ConnectionForm } from './connection-form';
import { ConnectionSummary } from './connection-summary';
import { problemField } from './problem-field';
import { Section } from './section';
import type { ConnectionModel } from './use-connection';

interface ConnectionSectionProps {
  readonly ask: Ask;
  readonly model: ConnectionModel;
  readonly loopbackAllowed: boolean;
  readonly now: number;
}

/** Whose Unipile space and LinkedIn account Kith acts through. */
export function ConnectionSection({ ask, model, loopbackAllowed, now }: ConnectionSectionProps) {
  const { view, problem } = model;
  const part = partOf(model);
  const atField = part === 'form' && problem !== null && problemField(problem) !== 'form';
  return (
    <Section id="connection" title={SECTION_TITLES.connection} root={model.root}>
      <ConnectionStatus model={model} />
      {view?.stopped && <StoppedSends entries={view.stopped} />}
      {view === null && problem === null && <Skeleton shape="box" />}
      {part === 'form' && <ConnectionForm model={model} loopbackAllowed={loopbackAllowed} now={now} />}
      {view !== null && part === 'summary' && <ConnectionSummary model={model} view={view} now={now} />}
      {part !== 'none' && <PracticeOffer ask={ask} now={now} onStart={model.practised} />}
      {problem !== null && !atField && <ConnectionProblem model={model} problem={problem} now={now} />}
    </Section>
  );
}

/** What waited to leave as an account that was just disconnected. */
function StoppedSends({ entries }: { readonly entries: readonly EntryView[] }) {
  return (
    <Notice tone="warning" alert>
      {entries.map((entry) => (
        <p key={entry.id}>{neverLeft(entry, entry.person.fullName)}</p>
      ))}
    </Notice>
  );
}

/** What can be done about the connection: nothing before it was read, and while one practises. */
function partOf({ view, changing }: ConnectionModel): 'none' | 'form' | 'summary' {
  if (view === null || (view.account !== null && isPractice(view.account.accountId))) return 'none';
  return view.dsn === null || changing ? 'form' : 'summary';
}

interface ConnectionProblemProps extends Pick<ConnectionSectionProps, 'model' | 'now'> {
  readonly problem: Problem;
}

function ConnectionProblem({ model, problem, now }: ConnectionProblemProps) {
  const retry = model.view === null && (
    <span data-retry>
      <Button onClick={model.read}>{CONNECTION_WORDS.retry}</Button>
    </span>
  );
  return <ProblemNotice problem={problem} now={now} actions={retry} />;
}

function ConnectionStatus({ model: { view, problem } }: { readonly model: ConnectionModel }) {
  if (view === null) {
    return <Status icon="clock">{problem === null ? CONNECTION_WORDS.reading : CONNECTION_WORDS.unknown}</Status>;
  }
  const { dsn, account } = view;
  if (dsn === null && account === null) return <Status icon="info">{CONNECTION_WORDS.none}</Status>;
  if (dsn === null || account === null) {
    return (
      <Status icon="warning" tone="warning">
        {account === null ? CONNECTION_WORDS.noneChosen : CONNECTION_WORDS.keyGone}
      </Status>
    );
  }
  return <AccountStatus account={account} />;
}

function AccountStatus({ account }: { readonly account: AccountView }) {
  const hindrance = hindranceSentence(account);
  if (hindrance === null) {
    return (
      <Status icon="check" tone="success">
        {connectedAs(account.name)}
      </Status>
    );
  }
  return (
    <Status icon="warning" tone="warning">
      {hindrance}
    </Status>
  );
}
