import { speak } from '@/lib/copy/language/say';
import { PAGE_SENTENCES, textTooLong } from '@/lib/copy/page-sentences';
import { actionRow } from '@/lib/linkedin/action-row';
import type { AddressRules, PersonRef } from '@/lib/linkedin/person-address';
import { createReadPage } from '@/lib/linkedin/read-page';
import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import { isOffered } from '@/lib/outreach/rules/control-rules';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PageView } from '@/lib/protocol/page';
import type { ToldProblem } from '@/lib/protocol/problem';
import type { PageControlSettings } from '@/lib/protocol/settings';
import type { AskAgain } from './ask-again';
import { watchAttention } from './attention';
import { createControlSurface } from './control-surface';
import { BLANK, type ButtonId, CORNERS, type ControlState, controlView, OPENERS, SENDS } from './control-view';
import { createInlinePosition } from './inline-position';
import { createKeepInPage } from './keep-in-page';
import { createMoveControl } from './move-control';
import { createNoteDraft } from './note-draft';
import { createNoteWitness } from './note-witness';
import { isDark, isMarkedDark, isTakenOver } from './page-look';
import { createPersonRequests } from './person-requests';
import { isPlainPage } from './plain-page';
import { createVisibleClick, type Doubt, type VisibleClick } from './visible-click';

/** How long a page may take to show a name, ms; after that the identifier is shown. */
const NAME_WITHIN_MS = 8_000;

interface ControlDeps {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  readonly askAgain: AskAgain;
  readonly addresses: AddressRules;
  readonly now: () => number;
  /** The person of the address that this control is drawn for. */
  readonly ref: PersonRef;
  /** Whether the address still names that person. */
  readonly isCurrent: () => boolean;
  /** What the worker said there is to offer. */
  readonly look: PageView;
  /** Ends this control and everything it started. */
  readonly signal: AbortSignal;
}

export interface Control {
  readonly host: () => HTMLElement;
  /** Hides under modals and full screen, and keeps the control in its position; to be called on the page's events. */
  fitPage(): void;
  /** Takes over other changes of the page, such as its name or theme; to be called regularly while it is seen, after `fitPage`. */
  tick(): void;
  /** Asks what is known now, and in which language it is to be said. */
  refresh(): void;
  /** Handles what is typed or otherwise entered into the control, which the page never receives. */
  onInput(event: Event): void;
}

export type CreateControl = (deps: ControlDeps) => Control;

/** Draws the control of one person on one address. */
export const createControl: CreateControl = (deps) => {
  const { document, window, ask, askAgain, now, ref, isCurrent, look, signal } = deps;
  const readPage = createReadPage(deps.addresses);
  const begunAt = now();
  speak(look.speech);
  let page = readPage(document, ref);
  let pressing = false;
  let countdown = 0;
  let state: ControlState = { ...BLANK, look, name: nameOf(look, null), collapsed: look.control.collapsed };

  const worker = createPersonRequests({ ask, askAgain, signal, ref, state: () => state, change, say });
  const witness = createNoteWitness();
  const notes = createNoteDraft({ ask, askAgain }, ref);
  const clock = () => window.performance.now();
  const clicks: VisibleClick = createVisibleClick({
    window,
    attention: watchAttention({ window, clock, signal }),
    isPlain: (button) => isPlainPage(surface.host, button),
    clock,
    random: Math.random,
    signal,
  });
  const surface = createControlSurface(document, {
    onPress: (id, event) => (event.isTrusted ? press[id](event) : doubt('click-not-trusted')),
    onTemplate: (text) => setNote(surface.insert(text)),
    onButton(button, id, shown) {
      if (id in SENDS || id === 'send-now') (shown ? clicks.watch : clicks.unwatch)(button);
      if (shown && id === 'move') moveControl.dragBy(button);
    },
  });

  const inline = createInlinePosition({
    window,
    host: surface.host,
    find: () => actionRow(document, readPage(document, ref)),
    signal,
  });
  const moveControl = createMoveControl({ document, window, surface, inline, save: saveSettings });
  const presence = createKeepInPage(document, surface.host, now);

  // The page may have moved a button since it was measured: measure again before it is pressed.
  surface.host.addEventListener('pointerenter', clicks.lookAgain, { signal });
  signal.addEventListener('abort', () => {
    window.clearTimeout(countdown);
    surface.host.remove();
  });

  const toCorner = CORNERS.map((corner) => [corner, () => moveControl.toCorner(corner)]);
  const press: Record<ButtonId, (event: UIEvent) => unknown> = {
    invite: (event) => pressSend('invite', event, null),
    'add-note': openNote,
    'invite-with-note': (event) => pressSend('invite-with-note', event, state.note.trim() ? state.note : null),
    templates: showTemplates,
    cancel: closeStep,
    undo: worker.undo,
    'send-now': async (event) => (await isSure('send-now', event)) && worker.release(),
    message: worker.open,
    'set-up': worker.open,
    open: worker.open,
    withdraw: () => change({ step: 'withdraw', sentence: null }),
    'withdraw-now': (event) => pressSend('withdraw-now', event, null),
    keep: closeStep,
    accept: (event) => pressSend('accept', event, null),
    move: () => change({ step: 'move', sentence: null, inlineIsThere: inline.isThere() }),
    ...(Object.fromEntries(toCorner) as Record<(typeof CORNERS)[number], () => void>),
    inline: () => {
      saveSettings({ inline: true });
      fitPage();
    },
    done: closeStep,
    hide: () => collapse(true),
    show: () => collapse(false),
  };

  surface.setDark(isMarkedDark(document));
  moveControl.place(look.control.position);
  worker.take(look);
  fitPage();

  return { host: () => surface.host, fitPage, tick, refresh: () => void worker.refresh(), onInput };

  function change(part: Partial<ControlState>) {
    if (signal.aborted) return;
    const stays = part.sentence === undefined;
    const wayOut = part.wayOut ?? (stays && state.wayOut);
    const movedTo = part.movedTo ?? (stays ? state.movedTo : null);
    const next = { ...state, ...part, wayOut, movedTo };
    // What was proven sent is no draft any more.
    if (next.note !== state.note) void notes.keep(next.note);
    state = { ...next, name: nameOf(next.look, next.entry) };
    draw();
  }

  function nameOf({ fullName }: PageView, entry: ControlState['entry']): string {
    return entry?.fullName || fullName || page.name || ref.value;
  }

  function draw() {
    const view = controlView(state, now());
    surface.render(view);
    clicks.lookAgain();
    window.clearTimeout(countdown);
    if (view.status === view.announced || !state.entry) return;
    countdown = window.setTimeout(draw, (state.entry.dueAt - now()) % 1_000 || 1_000);
  }

  function tick() {
    if (page.name === null && now() - begunAt <= NAME_WITHIN_MS) {
      page = readPage(document, ref);
      change({});
      stayInPage();
    }
    surface.setDark(isDark(document));
    if (state.entry && isUnderWay(state.entry) && !state.entry.openEnded && !worker.isBusy()) void worker.refresh();
  }

  function fitPage() {
    surface.setHidden(isTakenOver(document));
    inline.anchor(stayInPage() && state.look.control.inline === true);
  }

  /** Puts the control into the page where it has something to offer: not if the viewer is signed out or the profile does not exist. */
  function stayInPage(): boolean {
    const isMembersPage = page.layout !== 'guest' && page.layout !== 'nobody';
    return presence.keep(isOffered(state.look) && isMembersPage);
  }

  async function pressSend(id: keyof typeof SENDS, event: UIEvent, note: string | null) {
    const { noteMax } = state.look;
    const over = (note?.length ?? 0) - noteMax;
    if (over > 0) return change({ sentence: textTooLong({ max: noteMax, over }) });
    if (pressing) return;
    // Should the page be left before it is sure, the worker tells.
    void ask('page.press', { ref, action: SENDS[id], note });
    const isOwn = await isSure(id, event);
    if (signal.aborted || !isCurrent()) return;
    const against = isOwn ? againstPress(note) : null;
    if (isOwn && !against) return worker.send(SENDS[id], note);
    void ask('page.press.refused', { ref });
    if (against) change({ sentence: PAGE_SENTENCES[against] });
  }

  /** Whether a press of a button that sends was the user's own, on a button that was really seen; says why where that is not sure. */
  async function isSure(id: ButtonId, event: UIEvent): Promise<boolean> {
    const button = surface.button(id);
    if (pressing || !button) return false;
    pressing = true;
    button.ariaBusy = 'true';
    const why = await clicks.doubtOf(event, button);
    button.ariaBusy = null;
    pressing = false;
    if (why) doubt(why);
    return why === null;
  }

  function againstPress(note: string | null) {
    if (note !== null && witness.isNotOwn(note, surface.text())) return 'note-changed';
    return speaksAgainst() ? 'page-changed' : null;
  }

  /** Whether the page, read anew, contradicts the name that it gave before. */
  function speaksAgainst(): boolean {
    const shown = page.name;
    const current = readPage(document, ref);
    if (shown === null || (current.witnesses !== 'disagree' && (current.name ?? shown) === shown)) return false;
    page = current;
    change({});
    return true;
  }

  async function openNote() {
    change({ step: 'note', sentence: null });
    surface.focus('note');
    if (state.note !== '') return;
    const note = await notes.read();
    if (state.note === '' && state.step === 'note') change({ note });
  }

  function setNote(note: string) {
    change({ note, sentence: null });
  }

  async function showTemplates() {
    const templates = await ask('page.templates', { ref });
    if (!templates.ok) return say(templates.problem);
    change({ templates: templates.value, sentence: null });
    surface.focus('note');
  }

  function closeStep() {
    const opener = OPENERS[state.step];
    change({ step: 'offer', sentence: null, templates: null });
    surface.focus(opener);
  }

  function collapse(collapsed: boolean) {
    change({ collapsed });
    saveSettings({ collapsed });
  }

  function saveSettings(part: Partial<PageControlSettings>) {
    const control = { ...state.look.control, ...part };
    change({ look: { ...state.look, control } });
    const { shown: _, ...moved } = control;
    void ask('page.settings', moved);
  }

  function onInput(event: Event) {
    witness.saw(event);
    if (event.type === 'input') setNote(surface.text() ?? '');
    if (event.type === 'keydown' && event.isTrusted) onKeyDown(event as KeyboardEvent);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || state.collapsed) return;
    const moves = (state.step === 'move' || surface.hasFocus('move')) && moveControl.byKey(event.key);
    if (moves) event.preventDefault();
    else if (event.key === 'Escape' && state.step !== 'offer') closeStep();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && state.step === 'note') {
      event.preventDefault();
      void press['invite-with-note'](event);
    }
  }

  /** Refuses a click: says why without blame, and offers Kith's own window, which no page can imitate. */
  function doubt(why: Doubt) {
    change({ sentence: PAGE_SENTENCES[why], wayOut: true });
  }

  function say(problem: ToldProblem) {
    const own: Partial<Record<string, string>> = PAGE_SENTENCES;
    change({
      sentence: problem.sentence ?? own[problem.kind] ?? PAGE_SENTENCES['worker-silent'],
      movedTo: problem.kind === 'other-address' ? problem.found : null,
    });
  }
};
