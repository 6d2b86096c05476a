import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { ACCOUNT_HINDRANCES } from '@/lib/copy/connection-words';
import type { AccountView } from '@/lib/protocol/connection';
import { ConnectionForm } from './connection-form';
import { ConnectionSummary } from './connection-summary';
import { problemField } from './problem-field';
import { Section } from './section';
import type { ConnectionModel } from './use-connection';

interface ConnectionSectionProps {
  readonly model: ConnectionModel;
  readonly loopbackAllowed: boolean;
  readonly now: number;
}

/** Whose Unipile space and LinkedIn account Kith acts through. */
export function ConnectionSection({ model, loopbackAllowed, now }: ConnectionSectionProps) {
  const { view, problem } = model;
  const formOpen = view !== null && (view.dsn === null || model.changing);
  const atField = formOpen && problem !== null && problemField(problem) !== 'form';
  return (
    <Section id="connection" title="Connection" root={model.root}>
      <ConnectionStatus model={model} />
      {view === null && problem === null && <Skeleton shape="box" />}
      {formOpen && <ConnectionForm model={model} loopbackAllowed={loopbackAllowed} now={now} />}
      {view !== null && !formOpen && <ConnectionSummary model={model} view={view} now={now} />}
      {problem !== null && !atField && (
        <ProblemNotice
          problem={problem}
          now={now}
          actions={
            view === null && (
              <span data-retry>
                <Button onClick={model.read}>Try again</Button>
              </span>
            )
          }
        />
      )}
    </Section>
  );
}

function ConnectionStatus({ model: { view, problem } }: { readonly model: ConnectionModel }) {
  if (view === null) {
    return <Status icon="clock">{problem === null ? 'Reading the connection' : 'The connection is not known'}</Status>;
  }
  if (view.dsn === null) return <Status icon="info">Not connected</Status>;
  if (view.account === null) {
    return (
      <Status icon="warning" tone="warning">
        No LinkedIn account chosen
      </Status>
    );
  }
  return <AccountStatus account={view.account} />;
}

function AccountStatus({ account }: { readonly account: AccountView }) {
  const hindrance = ACCOUNT_HINDRANCES[account.status];
  if (hindrance === null) {
    return (
      <Status icon="check" tone="success">
        Connected as <bdi>{account.name}</bdi>
      </Status>
    );
  }
  return (
    <Status icon="warning" tone="warning">
      <bdi>{account.name}</bdi> {hindrance}
    </Status>
  );
}
