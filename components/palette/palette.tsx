import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks';
import { useSession } from '@/components/session/use-session';
import { Icon, type IconName } from '@/components/ui/icon';
import { useModal } from '@/components/ui/use-modal';
import { BAR_WORDS } from '@/lib/copy/keyboard-copy';
import { PALETTE_GROUPS, PALETTE_WORDS } from '@/lib/copy/palette/palette-copy';
import { SEARCH_MAX } from '@/lib/outreach/rules/text-rules';
import type { Ask } from '@/lib/protocol/messaging/ask';
import { BY_NAME, groupsOf } from './find-items';
import { lastUsed, used } from './last-used';
import './palette.css';
import type { PaletteItem, PaletteLeads } from './palette-item';
import { createPaletteSession } from './palette-session';

export interface PaletteProps extends PaletteLeads {
  readonly ask: Ask;
  /** Actions, templates and options, as they can be had from the screen below. */
  readonly items: readonly PaletteItem[];
  /** What was typed when it was left without a choice, which stands there at the next opening. */
  readonly left: { current: string };
  readonly onClose: () => void;
}

/** One box over everything: whom, what and where to. It only leads there; what sends is pressed on its own screen. */
export function Palette(props: PaletteProps) {
  const palette = usePalette(props);
  const { id, state, groups, chosen, optionId } = palette;
  const found = groups.length > 0;
  const isCalled = groups.some(({ items }) => items.some((item) => item.id !== BY_NAME));
  return (
    <dialog
      class="palette"
      aria-label={BAR_WORDS.palette}
      ref={palette.sheet}
      onKeyDown={palette.onKeyDown}
      onCancel={palette.onCancel}
      onClick={(event) => event.target === event.currentTarget && palette.close()}
    >
      <div class="palette-box">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={BAR_WORDS.palette}
          aria-expanded={found}
          aria-controls={found ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? optionId(chosen) : undefined}
          dir="auto"
          autoComplete="off"
          spellcheck={false}
          maxLength={SEARCH_MAX}
          placeholder={PALETTE_WORDS.placeholder}
          value={state.query}
          onInput={(event) => palette.type(event.currentTarget.value)}
        />
      </div>
      {found && (
        <div class="palette-list" id={`${id}-list`} role="listbox" aria-label={PALETTE_WORDS.results} tabIndex={-1}>
          {groups.map(({ group, items }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, for which HTML has no element
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <p class="palette-group small muted" id={`${id}-${group}`}>
                {PALETTE_GROUPS[group]}
              </p>
              {items.map((item) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus (aria-activedescendant)
                // biome-ignore lint/a11y/useKeyWithClickEvents: the box takes Enter
                <div
                  key={item.id}
                  class="palette-row"
                  id={optionId(item)}
                  role="option"
                  aria-selected={item === chosen}
                  onClick={() => void palette.run(item)}
                >
                  <Icon name={ICONS[item.group]} />
                  <span class="palette-words">
                    <bdi>{item.label}</bdi>
                    {item.detail && <bdi class="small muted">{item.detail}</bdi>}
                  </span>
                  {item.keys?.map((key) => (
                    <kbd key={key} class="small" dir="ltr">
                      {key}
                    </kbd>
                  ))}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <p class="palette-foot small muted" role="status">
        {palette.said ?? (isCalled || !palette.answered ? PALETTE_WORDS.hint : PALETTE_WORDS.nothing)}
      </p>
    </dialog>
  );
}

const ICONS: Record<PaletteItem['group'], IconName> = {
  action: 'chevron',
  person: 'person',
  chat: 'inbox',
  template: 'keyboard',
  option: 'options',
};

/** Everything that the palette does besides drawing. */
function usePalette({ ask, items, left, onClose, ...leads }: PaletteProps) {
  const id = useId();
  const [usedBefore] = useState(lastUsed);
  const session = useSession(() => createPaletteSession({ ask, left: left.current }), [ask]);
  const state = session.state();
  const [said, say] = useState<string | null>(null);
  const [chosenId, choose] = useState<string | null>(null);
  /** Enter was pressed before the worker had answered: what it meant is not known until then. */
  const [awaiting, setAwaiting] = useState(false);
  const answered = state.answered === state.query;
  const groups = groupsOf({ state, items, leads, used: usedBefore });
  const rows = groups.flatMap((group) => group.items);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === chosenId),
  );
  const chosen = rows[at];
  const optionId = (item: PaletteItem) => `${id}-${item.id}`;

  const { sheet, close, onCancel } = useModal(() => {
    left.current = session.state().query;
    onClose();
  });

  const run = async (item: PaletteItem) => {
    if (item.group !== 'person' && item.group !== 'chat') used(item.id);
    if ('run' in item) {
      close();
      left.current = '';
      item.run();
      return;
    }
    say(item.meanwhile);
    say(await item.outcome());
  };

  // What was left here the last time: the next key takes its place.
  useLayoutEffect(() => {
    sheet.current?.querySelector('input')?.select();
  }, []);
  useEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  useEffect(() => {
    if (!awaiting || !answered) return;
    setAwaiting(false);
    if (chosen) void run(chosen);
  }, [awaiting, answered]);

  const move = (to: number) => choose(rows[(to + rows.length) % rows.length]?.id ?? null);
  const byKey: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    Enter: () => setAwaiting(true),
    Escape: close,
  };

  return {
    id,
    sheet,
    state,
    answered,
    groups,
    chosen,
    said,
    optionId,
    close,
    run,
    type(query: string) {
      choose(null);
      say(null);
      setAwaiting(false);
      session.type(query);
    },
    onCancel,
    onKeyDown: (event: KeyboardEvent) => {
      const does = byKey[event.key];
      if (!does || event.isComposing || (event.repeat && event.key === 'Enter')) return;
      // Escape closes the popup where nobody takes it, and Enter that is held down must press nothing below.
      event.preventDefault();
      event.stopPropagation();
      does();
    },
  };
}
