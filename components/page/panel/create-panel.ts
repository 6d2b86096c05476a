import { NAME_WITHIN_MS, type PageDeps } from '@/components/page/page-deps';
import type { Rest, RestParts } from '@/components/page/rest/rest-parts';
import { isGuestPage, isNobodysPage } from '@/lib/linkedin/members-page';
import type { ButtonId } from '@/lib/outreach/rules/control-rules';
import { isOffered } from '@/lib/outreach/rules/control-rules';
import type { PageGlance } from '@/lib/protocol/page';
import type { ToldProblem } from '@/lib/protocol/problem';
import { watchAttention } from './attention';
import { createKeepInPage } from './keep-in-page';
import { isDark, isMarkedDark, isTakenOver } from './page-look';
import { createPanelSurface } from './panel-surface';
import { isPlainPage } from './plain-page';
import { createSightings } from './sightings';

/** How long a page may take to have a heading with the name in its title, ms; after that it is read whose it is. */
const HEADED_WITHIN_MS = 2_000;

interface PanelDeps extends PageDeps {
  /** What the worker said there is to show. */
  readonly glance: PageGlance;
  readonly parts: Readonly<Partial<RestParts>>;
}

export interface Panel {
  readonly host: HTMLElement;
  /** Hides under modals and full screen, and keeps the control in its position; to be called on the page's events. */
  fitPage(): void;
  /** Takes over other changes of the page, such as its name or theme; to be called regularly while it is seen, after `fitPage`. */
  tick(): void;
  /** Asks what is known now, and in which language it is to be said. */
  refresh(): unknown;
  /** Moves the keyboard to the control, and back to where it was. */
  reach(): unknown;
  /** Handles what is typed or otherwise entered into the control, which the page never receives. */
  onInput(event: Event): void;
}

export type CreatePanel = (deps: PanelDeps) => Panel;

/**
 * Draws the control of one person on one address in its first state, as the worker says it, and writes down what is seen and pressed.
 * Whatever is done with it is done by the rest, which is brought when somebody comes near it.
 */
export const createPanel: CreatePanel = (deps) => {
  const { document, window, askAgain, addresses, now, ref, signal, parts } = deps;
  const begunAt = now();
  let { glance } = deps;
  let rest: Rest | null = null;
  let coming: Promise<ToldProblem | null> | null = null;
  let asking = false;
  let isMembers = true;
  let isTitleFit = true;
  /** What was last done to the control: a drag that has begun goes on once the rest is there. */
  let last: Event | null = null;

  const attention = watchAttention({ window, clock: now, signal });
  const surface = createPanelSurface(window, {
    onPress: (button, id, event) => void press(button, id, event),
    // No other button can send.
    onButton: (button, shown) => button.className === 'main' && (shown ? sightings.watch : sightings.unwatch)(button),
  });
  const { host } = surface;
  const isPlain = (button: HTMLElement) => isPlainPage(host, button);
  const sightings = createSightings({ window, attention, isPlain, clock: now, signal });
  const keepInPage = createKeepInPage(document, host, now);

  for (const type of ['pointerenter', 'focusin', 'pointerdown', 'pointerup'])
    surface.card.addEventListener(type, comeNear, { signal });
  signal.addEventListener('abort', () => host.remove());

  surface.setDark(isMarkedDark(document));
  surface.place(glance.control.position);
  lookAtPage();
  take(glance);

  return {
    host,
    fitPage,
    tick() {
      if (now() - begunAt <= NAME_WITHIN_MS && lookAtPage() && !rest) lookForName();
      surface.setDark(isDark(document));
      rest?.tick();
    },
    refresh,
    async reach() {
      await want();
      rest?.reach();
    },
    onInput: (event) => (rest ? rest.onInput(event) : void bring().then(() => rest?.onInput(event))),
  };

  /** Not if the viewer is signed out or the profile does not exist. */
  function lookAtPage(): boolean {
    isMembers = !isNobodysPage(document) && !isGuestPage(document);
    return fitPage();
  }

  /** Hides the control or keeps it in the page; returns whether it is there, which it is where it has something to offer. */
  function fitPage(): boolean {
    host.hidden = isTakenOver(document);
    const isThere = keepInPage(isMembers && isOffered(rest?.look() ?? glance));
    rest?.fitPage(isThere);
    return isThere;
  }

  function take(next: PageGlance) {
    glance = next;
    show(glance.status);
    if (parts.reader && fitPage()) lookForName();
    if (glance.isMore) void bring();
  }

  function comeNear(event: Event) {
    last = event;
    // The page may have moved a button since it was measured: measure again before it is pressed.
    sightings.lookAgain();
    void bring();
  }

  function show(status: string) {
    surface.render({ ...glance, status, announced: status });
    sightings.lookAgain();
  }

  function nameOnPage(): string | null {
    return parts.reader?.(addresses)(document, ref).name ?? null;
  }

  /**
   * Where nobody is named but by the address, the page may name them by now; what reads it is brought once it is needed. So it is where
   * the title alone names them: it may be all that is right of a page.
   */
  function lookForName() {
    const { isNamed, titled } = glance;
    if (titled) isTitleFit &&= !parts.reader && (now() - begunAt < HEADED_WITHIN_MS || hasHeading(document, titled));
    if (titled ? !isTitleFit : !isNamed && (!parts.reader || nameOnPage())) void refresh();
  }

  async function refresh() {
    if (rest) return rest.refresh();
    if (asking) return;
    asking = true;
    const { reader } = parts;
    const next = await askAgain('page.glance', {
      ref,
      name: nameOnPage(),
      // Whoever reads the page takes the title for what it is.
      title: reader || !isTitleFit ? '' : document.title,
      bring: reader ? [] : ['reader'],
    });
    asking = false;
    if (!next.ok || signal.aborted || rest) return;
    take(next.value);
    fitPage();
  }

  /** Null once the rest is there, which then draws and does everything; else why it is not. */
  function bring(): Promise<ToldProblem | null> {
    coming ??= bringRest().finally(() => {
      coming = null;
    });
    return coming;
  }

  async function bringRest(): Promise<ToldProblem | null> {
    if (rest) return null;
    const missing = (['reader', 'rest'] as const).filter((part) => !parts[part]);
    const look = await askAgain('page.look', { ref, bring: missing });
    if (!look.ok) return look.problem;
    if (signal.aborted || !parts.reader || !parts.rest) return { kind: 'worker-silent' };
    const readPage = parts.reader(addresses);
    rest = parts.rest({
      ...deps,
      look: look.value,
      begunAt,
      readPage,
      surface,
      sightings,
      attention,
      isPlain,
      last,
      fitPage,
    });
    fitPage();
    return null;
  }

  /** Brings the rest for something that is wanted now, so where it does not come that is said. */
  async function want() {
    const problem = await bring();
    if (problem && !signal.aborted) show(problem.sentence ?? glance.lost[problem.kind] ?? glance.lost['worker-silent']);
  }

  async function press(button: HTMLButtonElement, id: ButtonId, event: UIEvent) {
    const pressed = sightings.pressOf(event, button);
    if (!rest) {
      button.ariaBusy = 'true';
      await want();
      button.ariaBusy = null;
    }
    rest?.press(id, event, pressed);
  }
};

const hasHeading = (document: Document, name: string): boolean =>
  [...document.querySelectorAll('h1,h2')].some(({ textContent }) => textContent?.includes(name));
