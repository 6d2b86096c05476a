/** What is open on a surface, and what was chosen by hand. */
interface Whereabouts {
  /** The sheet with the keys. */
  readonly sheet: boolean;
  /** A list over the screen that did not take the key itself, since the focus is elsewhere. */
  readonly over: boolean;
  /** A box for a text to somebody, in which the keyboard is. */
  readonly box: boolean;
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
 * there before it. Where the surface began it leaves the box for a text, whose words stay. Null where there is nothing left: then Chrome closes the popup.
 */
export function stepBackFrom(whereabouts: Whereabouts): StepBack | null {
  return STEPS.find((step) => whereabouts[step]) ?? null;
}

const STEPS = ['sheet', 'over', 'chat', 'tab', 'opened', 'box'] as const satisfies readonly StepBack[];

/** What lies over the screen and did not take the key itself. */
export const overScreen = (): HTMLElement | null => document.querySelector<HTMLElement>('[popover]');

/** What the document alone tells of the whereabouts. */
export const underTheKeys = (): Pick<Whereabouts, 'over' | 'box'> => ({
  over: overScreen() !== null,
  box: aroundBox() !== null,
});

/** Where the keyboard goes from the box of a text: to the form around it, in which the next letter writes on; null where it is in none. */
export function aroundBox(): HTMLElement | null {
  const { activeElement } = document;
  if (!activeElement?.matches('textarea, input:not([type="file"])')) return null;
  return activeElement.closest<HTMLElement>('.composer') ?? composerOf(activeElement.closest('.form'));
}

/** The subject of an InMail stands above the form of its text. */
const composerOf = (form: Element | null): HTMLElement | null => form?.querySelector(':scope > .composer') ?? null;
