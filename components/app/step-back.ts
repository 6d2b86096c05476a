/** What is open on a surface, and what was chosen by hand. */
interface Whereabouts {
  /** The sheet with the keys. */
  readonly sheet: boolean;
  /** A list over the screen that did not take the key itself, since the focus is elsewhere. */
  readonly over: boolean;
  /** A conversation, on its tab. */
  readonly chat: boolean;
  /** A tab other than the one that belongs to whoever is shown. */
  readonly tab: boolean;
  /** A person, or the search for one. */
  readonly opened: boolean;
}

/** What Escape closes. */
export type StepBack = keyof Whereabouts;

/**
 * The rule of Escape: one step back to where the user was, never on. A box or a list that has the focus takes the key itself and closes
 * alone; then goes what lies over the screen, then the conversation, the tab that was chosen, the person who was opened, each to what was
 * there before it. Null where the surface began: then Chrome closes the popup.
 */
export function stepBackFrom(whereabouts: Whereabouts): StepBack | null {
  return STEPS.find((step) => whereabouts[step]) ?? null;
}

const STEPS = ['sheet', 'over', 'chat', 'tab', 'opened'] as const satisfies readonly StepBack[];
