import { Palette, type PaletteProps } from '@/components/palette/palette';
import { chatName } from '@/lib/copy/inbox-copy';
import { BAR_WORDS } from '@/lib/copy/keyboard-copy';
import { paletteItems, type Writing } from './palette-items';
import type { AppProps, useApp } from './use-app';

type AppModel = ReturnType<typeof useApp>;

export interface AppPaletteProps extends AppProps {
  readonly app: AppModel;
  readonly showDrafts: () => void;
  readonly left: PaletteProps['left'];
}

/** The palette over everything that this surface shows and can do. */
export function AppPalette({ app, showDrafts, left, ...props }: AppPaletteProps) {
  const { ask, mount, abilities, openOptions } = props;
  const change = abilities?.changeMount;
  const items = paletteItems({
    ask,
    root: app.root.current,
    screen: app.screen,
    writing: writingOf(app),
    now: props.now(),
    goToTab: app.goToTab,
    search: app.searchAnywhere,
    help: () => app.sheet.show(true),
    drafts: showDrafts,
    showPerson: (selector) => {
      app.chooseTab('person');
      app.focus(selector, CHOSEN_TAB);
    },
    take: app.take,
    reconciled: () => void app.session?.lookAgain(),
    openOptions,
    changeMount: change
      ? { words: mount === 'popup' ? BAR_WORDS.openInSidePanel : BAR_WORDS.openAsPopup, run: change }
      : null,
  });
  return (
    <Palette
      ask={ask}
      items={items}
      left={left}
      openPerson={app.openPerson}
      openChat={app.openChat}
      onClose={() => app.palette.show(false)}
    />
  );
}

/** Holds the focus until the person is drawn. */
const CHOSEN_TAB = '.app-head [aria-selected="true"]';

/** Whom the box for a text is for, on the tab that is shown. */
function writingOf({ tab, screen, state, inbox }: AppModel): Writing | null {
  if (tab === 'person') return 'view' in screen ? { person: screen.view.person, ...templatesIn(state) } : null;
  const { opened, person } = inbox;
  if (tab !== 'inbox' || !opened) return null;
  const read = inbox.screen && 'view' in inbox.screen ? inbox.screen.view.person : null;
  return { person: read ?? { ...NOTHING_KNOWN, fullName: chatName(opened.chat) }, ...templatesIn(person.state) };
}

const templatesIn = ({ templates, fields }: AppModel['state']) => ({ templates, fields });

const NOTHING_KNOWN = { firstName: null, lastName: null, headline: null, company: null };
