import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './tabs.css';

interface TabsProps<T extends string> {
  /** The accessible name of the strip. */
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
  /** Draws the strip among its neighbours and the panel of the chosen tab below. */
  readonly children: (
    strip: ComponentChildren,
    panel: { id: string; role: 'tabpanel'; 'aria-labelledby': string },
  ) => ComponentChildren;
}

/** Where each key leads from `at`; arrows follow the direction of the text. */
function stepOf(key: string, rtl: boolean): 'first' | 'last' | 1 | -1 | null {
  if (key === 'Home') return 'first';
  if (key === 'End') return 'last';
  if (key === 'ArrowRight') return rtl ? -1 : 1;
  if (key === 'ArrowLeft') return rtl ? 1 : -1;
  return null;
}

/** A strip of tabs (one stop for Tab, arrows within) and the panel that belongs to the chosen one. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<T>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const strip = event.currentTarget;
    const step = stepOf(event.key, getComputedStyle(strip).direction === 'rtl');
    if (step === null) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs.at(step === 'first' ? 0 : step === 'last' ? -1 : (at + step) % tabs.length);
    if (!next) return;
    onChoose(next.id);
    strip.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.id}`)}`)?.focus();
  };
  const strip = (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`${id}-${tab.id}`}
          class="tab"
          type="button"
          role="tab"
          aria-selected={tab.id === chosen}
          aria-controls={tab.id === chosen ? `${id}-panel` : undefined}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
  return <>{children(strip, { id: `${id}-panel`, role: 'tabpanel', 'aria-labelledby': `${id}-${chosen}` })}</>;
}
