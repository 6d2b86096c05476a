import { useCallback, useRef, useState } from 'preact/hooks';
import { DraftsContext } from '@/components/drafts/drafts-context';
import { actionsOf, type PersonActions } from '@/components/person/person-actions';
import { PhotosContext } from '@/components/person/person-avatar';
import { usePhotos } from '@/components/person/use-photos';
import { PracticeStrip } from '@/components/practice/practice-strip';
import { Boundary } from '@/components/ui/boundary';
import { Tabs } from '@/components/ui/tabs';
import { say } from '@/lib/copy/language/say';
import { TABS } from '@/lib/copy/person-copy';
import './app.css';
import { AddressForm } from './address-form';
import { AppBar } from './app-bar';
import { AppNotices } from './app-notices';
import { ActivityTab, InboxTab, Invitations, TodayTab, useLaterParts } from './later-parts';
import { DraftsHost, PaletteHost } from './over-all';
import { PersonTab } from './person-tab';
import { type AppProps, useApp } from './use-app';

/** Kith on one person: the popup and the side panel. */
export function App(props: AppProps) {
  const app = useApp(props);
  const photos = usePhotos(props.ask);
  useLaterParts(app.screen.kind !== 'reading' || app.screen.slow, props.abilities?.whenIdle);
  const { session } = app;
  const person = 'view' in app.screen ? app.screen.view.person : null;
  const providerId = person?.providerId ?? null;
  const [draftsOpen, setDraftsOpen] = useState(false);
  const left = useRef('');
  const showDrafts = useCallback(() => setDraftsOpen(true), []);
  const actions: PersonActions = {
    ...actionsOf(session, providerId),
    readAgain: () => app.take('again'),
    settle: () => app.take('settle'),
  };
  return (
    <div class="app" data-mount={props.mount} ref={app.root}>
      <Tabs label={say('name')} tabs={TABS} chosen={app.tab} onChoose={app.chooseTab}>
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
            <PracticeStrip
              ask={props.ask}
              connection={app.connection?.ok ? app.connection.value : null}
              now={props.now()}
            />
            <Boundary part="news">
              <AppNotices
                ask={props.ask}
                abilities={props.abilities}
                providerId={providerId}
                keptOn={app.elsewhere && person ? person.fullName : null}
                onFollow={app.followTab}
                sendShownOf={sendShownOf(app)}
                leftSends={app.leftSends}
                now={props.now}
                onOpen={app.openPerson}
              />
            </Boundary>
            <main class="app-body">
              <div class="app-panel" {...panel}>
                <Boundary key={app.tab} part={app.tab} onWithout={app.withoutTab}>
                  <PhotosContext.Provider value={photos}>
                    <DraftsContext.Provider value={showDrafts}>
                      <Chosen {...props} app={app} actions={actions} />
                    </DraftsContext.Provider>
                  </PhotosContext.Provider>
                </Boundary>
              </div>
            </main>
          </>
        )}
      </Tabs>
      <PaletteHost app={app} showDrafts={showDrafts} left={left} {...props} />
      {draftsOpen && <DraftsHost app={app} leave={() => setDraftsOpen(false)} {...props} />}
    </div>
  );
}

interface ChosenProps extends AppProps {
  readonly app: ReturnType<typeof useApp>;
  readonly actions: PersonActions;
}

/** What stands in the chosen tab. */
function Chosen({ app, actions, ask, mount, abilities, now: clock }: ChosenProps) {
  const now = clock();
  switch (app.tab) {
    case 'today':
      return (
        <TodayTab
          ask={ask}
          now={clock}
          onWorkerWord={abilities?.onWorkerWord}
          lastKey={app.lastToday}
          leads={app.leads}
        >
          <AddressForm isAside onOpen={app.openPerson} />
        </TodayTab>
      );
    case 'person':
      return (
        <PersonTab
          ask={ask}
          screen={app.screen}
          state={app.state}
          now={now}
          actions={actions}
          ahead={app.ahead}
          onOpen={app.openPerson}
          onScreenAction={app.take}
        />
      );
    case 'inbox':
      return (
        <InboxTab
          ask={ask}
          inbox={app.inbox}
          now={now}
          onScreenAction={app.take}
          onOpenPerson={app.openPerson}
          back={app.chatBack}
        />
      );
    case 'invitations':
      return (
        <Invitations
          ask={ask}
          surface={mount}
          onWorkerWord={abilities?.onWorkerWord}
          now={clock}
          onOpen={app.openPerson}
          onWrite={app.writeTo}
        />
      );
    case 'activity':
      return (
        <ActivityTab
          ask={ask}
          now={clock}
          onWorkerWord={abilities?.onWorkerWord}
          onScreenAction={app.take}
          onOpenPerson={app.openPerson}
        />
      );
  }
}

/** Whose send is drawn with its countdown by the tab itself. */
function sendShownOf({ tab, screen, inbox }: ReturnType<typeof useApp>): string | null {
  const shown = tab === 'person' ? screen : tab === 'inbox' ? inbox.screen : null;
  return shown?.kind === 'sending' ? shown.view.person.providerId : null;
}
