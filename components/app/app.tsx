import { ActivityTab } from '@/components/activity/activity-tab';
import { InboxTab } from '@/components/inbox/inbox-tab';
import { Invitations } from '@/components/network/invitations';
import { actionsOf, type PersonActions } from '@/components/person/person-actions';
import { Boundary } from '@/components/ui/boundary';
import { Tabs } from '@/components/ui/tabs';
import { TABS, TABS_LABEL } from '@/lib/copy/person-copy';
import './app.css';
import { AppBar } from './app-bar';
import { AppNotices } from './app-notices';
import { PaletteHost } from './palette-host';
import { PersonTab } from './person-tab';
import { type AppProps, useApp } from './use-app';

/** Kith on one person: the popup and the side panel. */
export function App(props: AppProps) {
  const app = useApp(props);
  const { session, activity } = app;
  const person = 'view' in app.screen ? app.screen.view.person : null;
  const providerId = person?.providerId ?? null;
  const now = props.now();
  const actions: PersonActions = {
    ...actionsOf(session, providerId),
    readAgain: () => app.take('again'),
    settle: () => app.take('settle'),
  };
  return (
    <div class="app" data-mount={props.mount} ref={app.root}>
      <Tabs label={TABS_LABEL} tabs={TABS} chosen={app.tab} onChoose={app.chooseTab}>
        {(strip, panel) => (
          <>
            <header class="app-head">
              <AppBar
                ask={props.ask}
                mount={props.mount}
                abilities={props.abilities}
                connection={app.connection}
                sheet={app.sheet}
                search={app.search}
                openOptions={app.screen.kind === 'setup' ? null : () => props.openOptions()}
                openPalette={() => app.palette.show(true)}
              />
              {strip}
            </header>
            <Boundary part="news">
              <AppNotices
                ask={props.ask}
                abilities={props.abilities}
                providerId={providerId}
                keptOn={app.elsewhere && person ? person.fullName : null}
                sendShownOf={sendShownOf(app)}
                now={props.now}
                onOpen={app.openPerson}
              />
            </Boundary>
            <main class="app-body">
              <div class="app-panel" {...panel}>
                <Boundary key={app.tab} part={app.tab} onWithout={app.withoutTab}>
                  {app.tab === 'person' ? (
                    <PersonTab
                      ask={props.ask}
                      screen={app.screen}
                      state={app.state}
                      now={now}
                      actions={actions}
                      onOpen={app.open}
                      onScreenAction={app.take}
                    />
                  ) : app.tab === 'inbox' ? (
                    <InboxTab inbox={app.inbox} now={now} onScreenAction={app.take} onOpenPerson={app.openPerson} />
                  ) : app.tab === 'invitations' ? (
                    <Invitations
                      ask={props.ask}
                      surface={props.mount}
                      now={props.now}
                      onOpen={app.openPerson}
                      onWrite={app.writeTo}
                    />
                  ) : (
                    <ActivityTab
                      state={activity.state}
                      now={now}
                      session={activity.session}
                      onScreenAction={app.take}
                      onOpenPerson={app.openPerson}
                    />
                  )}
                </Boundary>
              </div>
            </main>
          </>
        )}
      </Tabs>
      <PaletteHost app={app} {...props} />
    </div>
  );
}

/** Whose send is drawn with its countdown by the tab itself. */
function sendShownOf({ tab, screen, inbox }: ReturnType<typeof useApp>): string | null {
  const shown = tab === 'person' ? screen : tab === 'inbox' ? inbox.screen : null;
  return shown?.kind === 'sending' ? shown.view.person.providerId : null;
}
