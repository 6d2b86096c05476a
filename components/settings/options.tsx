import './options.css';
import { PracticeStrip } from '@/components/practice/practice-strip';
import { Boundary } from '@/components/ui/boundary';
import { keepLanguage } from '@/components/ui/language';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { keepTheme } from '@/components/ui/theme';
import { OPTIONS_WORDS } from '@/lib/copy/options/settings-words';
import { noteMax } from '@/lib/outreach/rules/text-rules';
import { parseDsn } from '@/lib/unipile/http/dsn';
import { ConnectionSection } from './connection-section';
import { DataSection } from './data-section';
import { FirstSteps } from './first-steps';
import { KeyGuide } from './key-guide';
import { LanguageSelect } from './language-select';
import { LimitsSection } from './limits-section';
import { LookSection } from './look-section';
import { Mark } from './mark';
import { NoticingSection } from './noticing-section';
import { OptionsNav } from './options-nav';
import { PageControlSection } from './page-control-section';
import { TemplatesSection } from './templates-section';
import { TimingSection } from './timing-section';
import { type ConnectionDeps, useConnection } from './use-connection';
import { useDoneHere } from './use-done-here';
import { useSettings } from './use-settings';
import { WebhooksSection } from './webhooks-section';

export interface OptionsProps extends ConnectionDeps {
  /** UTC ms, for moments in words. */
  readonly now: () => number;
  /** Asks the user for notifications; Chrome shows its prompt only within a click. */
  readonly requestNotifications: () => Promise<boolean>;
  /** Whether the button is in sight on the toolbar; null where the browser does not say. */
  readonly isPinned: () => Promise<boolean | null>;
}

/** The options page; before there is a connection it welcomes the user. */
export function Options(props: OptionsProps) {
  const connection = useConnection(props);
  const account = connection.view?.account ?? null;
  const accountId = account?.accountId ?? null;
  const settings = useSettings(props.ask, accountId);
  const version = versionOf(connection.view?.dsn ?? '', props);
  const { ask, doneHere } = useDoneHere(props.ask);
  const now = props.now();
  const welcome = connection.view !== null && connection.view.dsn === null && connection.view.account === null;
  const shown = accountId === null ? null : settings.view;
  const detected = account?.tier ?? null;
  const tier = shown?.tier ?? detected ?? 'free';
  const erased = () => {
    keepTheme('system');
    keepLanguage('browser');
    localStorage.clear();
    void connection.read();
  };
  return (
    <div class="options">
      <header class="options-head">
        <Mark size={40} />
        <div>
          <h1>{welcome ? OPTIONS_WORDS.welcome : OPTIONS_WORDS.name}</h1>
          <p class="muted">
            {OPTIONS_WORDS.lede} {welcome && OPTIONS_WORDS.ledeWelcome}
          </p>
        </div>
        <LanguageSelect ask={props.ask} now={now} />
      </header>
      <OptionsNav welcome={welcome} connected={shown !== null} webhooks={version !== null} />
      <main class="options-main">
        <PracticeStrip ask={props.ask} connection={connection.view} now={now} onEnd={connection.practised} />
        <Boundary part="section">
          <FirstSteps ask={ask} isPinned={props.isPinned} connection={connection.view} doneHere={doneHere} />
        </Boundary>
        <Boundary part="section">
          <ConnectionSection ask={props.ask} model={connection} loopbackAllowed={props.loopbackAllowed} now={now} />
        </Boundary>
        {welcome && (
          <Boundary part="section">
            <KeyGuide />
          </Boundary>
        )}
        {accountId !== null && settings.problem && <ProblemNotice problem={settings.problem} now={now} />}
        {shown && (
          <>
            <Boundary part="section">
              <LimitsSection view={shown} onChange={settings.change} detected={detected} now={now} />
            </Boundary>
            <Boundary part="section">
              <TimingSection view={shown} onChange={settings.change} />
            </Boundary>
            <Boundary part="section">
              <TemplatesSection ask={ask} now={now} noteMax={noteMax(tier)} />
            </Boundary>
            <Boundary part="section">
              <PageControlSection view={shown} onChange={settings.change} />
            </Boundary>
            <Boundary part="section">
              <LookSection view={shown} onChange={settings.change} accounts={connection.view?.accounts} />
            </Boundary>
            <Boundary part="section">
              <NoticingSection ask={ask} now={now} requestNotifications={props.requestNotifications} />
            </Boundary>
          </>
        )}
        <Boundary part="section">
          <DataSection ask={props.ask} now={now} account={account} onErased={erased} />
        </Boundary>
        {shown && version !== null && accountId !== null && (
          <Boundary part="section">
            <WebhooksSection ask={props.ask} now={now} accountId={accountId} version={version} />
          </Boundary>
        )}
        {!welcome && (
          <Boundary part="section">
            <KeyGuide />
          </Boundary>
        )}
      </main>
      <p class="options-saved" aria-live="polite">
        {settings.saved && OPTIONS_WORDS.saved}
      </p>
    </div>
  );
}

/** Which version of the API an address speaks; null where it is none. */
function versionOf(dsn: string, rules: Parameters<typeof parseDsn>[1]): 'v1' | 'v2' | null {
  const address = parseDsn(dsn, rules);
  return address.ok ? address.value.dsn.version : null;
}
