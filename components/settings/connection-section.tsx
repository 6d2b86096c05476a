import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { CONNECTION_WORDS, connectedAs, hindranceSentence } from '@/lib/copy/connection-words';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
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
    <Section id="connection" title={SECTION_TITLES.connection} root={model.root}>
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
                <Button onClick={model.read}>{CONNECTION_WORDS.retry}</Button>
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
