import type { PersonActions } from '@/components/person/offers';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Tabs } from '@/components/ui/tabs';
import { BUTTONS, TABS, TABS_LABEL } from '@/lib/copy/person-copy';
import { ActivityList } from './activity-list';
import './app.css';
import { PersonTab } from './person-tab';
import { type AppProps, useApp } from './use-app';

/** Kith on one person: the popup and the side panel. */
export function App(props: AppProps) {
  const app = useApp(props);
  const { session, activity } = app;
  const now = props.now();
  const actions: PersonActions = {
    send: (order) => void session?.send(order),
    sendAnyway: () => void session?.sendAnyway(),
    undo: (entryId) => void session?.undo(entryId),
    declare: (entryId, happened) => void session?.declare(entryId, happened),
    edit: (field, text) => session?.edit(field, text),
    discard: (field) => void session?.discard(field),
    readAgain: () => app.take('again'),
    settle: () => app.take('settle'),
  };
  return (
    <div class="app" data-mount={props.mount}>
      <Tabs label={TABS_LABEL} tabs={TABS} chosen={app.tab} onChoose={app.chooseTab}>
        {(strip, panel) => (
          <>
            <header class="app-head">
              <span class="app-mark">
                <Icon name="mark" size={20} />
              </span>
              {strip}
              {app.screen.kind !== 'setup' && (
                <IconButton icon="options" label={BUTTONS.options} onClick={props.openOptions} />
              )}
            </header>
            <main class="app-body">
              <div class="app-panel" {...panel}>
                {app.tab === 'person' ? (
                  <PersonTab
                    screen={app.screen}
                    state={app.state}
                    now={now}
                    actions={actions}
                    onOpen={app.open}
                    onStep={app.take}
                  />
                ) : (
                  <ActivityList
                    state={activity.state}
                    now={now}
                    onUndo={(entryId) => void activity.session?.undo(entryId)}
                    onDeclare={(entryId, happened) => void activity.session?.declare(entryId, happened)}
                    onRead={() => void activity.session?.read()}
                    onStep={app.take}
                  />
                )}
              </div>
            </main>
          </>
        )}
      </Tabs>
    </div>
  );
}
