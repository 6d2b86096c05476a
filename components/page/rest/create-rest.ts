import { NAME_WITHIN_MS } from '@/components/page/page-deps';
import type { Press } from '@/components/page/panel/sightings';
import type { TemplateList } from '@/components/page/templates/create-template-list';
import { directionOf, speak, spoken } from '@/lib/copy/language/say';
import { BLANK, type ControlState, controlView, OPENERS, SENDS } from '@/lib/copy/page/control-view';
import { PAGE_SENTENCES, textTooLong } from '@/lib/copy/page/page-sentences';
import { actionRow } from '@/lib/linkedin/action-row';
import { isUnderWay } from '@/lib/outreach/journal/journal-entry';
import { type ButtonId, CORNERS } from '@/lib/outreach/rules/control-rules';
import type { PageView } from '@/lib/protocol/page';
import type { ToldProblem } from '@/lib/protocol/problem';
import type { PageControlSettings } from '@/lib/protocol/settings';
import { createControlKeyboard } from './control-keyboard';
import { createInlinePosition } from './inline-position';
import { createMoveControl } from './move-control';
import { createNoteDraft } from './note-draft';
import { createNoteEditor } from './note-editor';
import { createNoteWitness } from './note-witness';
import { createPersonRequests } from './person-requests';
import type { CreateRest } from './rest-parts';
import { createStatusAsides } from './status-asides';
import { createVisibleClick, type Doubt } from './visible-click';

/** Takes the control over from the panel that drew it, and its first state along. */
export const createRest: CreateRest = (deps) => {
  const { document, window, ask, askAgain, now, begunAt, ref, isCurrent, look, readPage, signal } = deps;
  const { surface, sightings, attention, isPlain, last, fitPage, parts } = deps;
  speak(look.speech);
  let page = readPage(document, ref);
  let pressing = false;
  let countdown = 0;
  let grip: HTMLElement | null = null;
  let templates: TemplateList | null = null;
  let state: ControlState = { ...BLANK, look, name: nameOf(look, null), collapsed: look.control.collapsed };

  const worker = createPersonRequests({ ask, askAgain, now, signal, ref, state: () => state, change, say });
  const witness = createNoteWitness();
  const notes = createNoteDraft({ ask, askAgain }, ref);
  const doubtOf = createVisibleClick({ sightings, attention, isPlain, clock: now, signal });
  const editor = createNoteEditor(surface);
  const asides = createStatusAsides(surface);
  const keyboard = createControlKeyboard({ document, surface, editor, press: pressByKey, clock: now, last });
  const inline = createInlinePosition({
    window,
    host: surface.host,
    find: () => actionRow(document, readPage(document, ref)),
    signal,
  });
  const moveControl = createMoveControl({ surface, inline, save: saveSettings });
  signal.addEventListener('abort', () => window.clearTimeout(countdown));

  const toCorner = CORNERS.map((corner) => [corner, () => moveControl.toCorner(corner)]);
  const actions: Record<ButtonId, (event: UIEvent, pressed?: Press) => unknown> = {
    invite: (event, pressed) => pressSend('invite', event, pressed, null),
    'add-note': openNote,
    'invite-with-note': (event, pressed) =>
      pressSend('invite-with-note', event, pressed, state.note.trim() ? state.note : null),
    templates: () => showTemplates('note'),
    'with-template': () => showTemplates('template'),
    'put-back': putBack,
    cancel: closeStep,
    undo: worker.undo,
    'send-now': async (event, pressed) =>
      (await isSure(surface.button('send-now'), event, pressed)) && worker.release(),
    message: worker.open,
    'set-up': worker.open,
    open: worker.open,
    withdraw: () => change({ step: 'withdraw', sentence: null }),
    'withdraw-now': (event, pressed) => pressSend('withdraw-now', event, pressed, null),
    keep: closeStep,
    accept: (event, pressed) => pressSend('accept', event, pressed, null),
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

  worker.take(look);
  moveControl.goOn(last);

  return {
    press: (id, event, pressed) => {
      if (!event.isTrusted) doubt('click-not-trusted');
      else if (!keyboard.isHasty(event)) void actions[id](event, pressed);
    },
    fitPage: (isThere) => inline.anchor(isThere && state.look.control.inline === true),
    tick,
    refresh: () => void worker.refresh(),
    reach: keyboard.reach,
    onInput,
    look: () => state.look,
  };

  function change(part: Partial<ControlState>) {
    if (signal.aborted) return;
    const stays = part.sentence === undefined;
    const wayOut = part.wayOut ?? (stays && state.wayOut);
    const movedTo = part.movedTo ?? (stays ? state.movedTo : null);
    const next = { ...state, ...part, wayOut, movedTo };
    // What was proven sent is no draft any more, and what the page wrote is none of the user's.
    if (next.note !== state.note && witness.isOwn()) void notes.keep(next.note);
    state = { ...next, name: nameOf(next.look, next.entry) };
    draw();
  }

  function nameOf({ fullName }: PageView, entry: ControlState['entry']): string {
    return entry?.fullName || fullName || page.name || ref.value;
  }

  function draw() {
    const since = now() - state.toldAt;
    const view = controlView(state, since);
    const { locale } = spoken();
    const dir = directionOf(locale);
    const focused = surface.root.activeElement;
    surface.render({ ...view, locale, dir, after: asides.link(view.link) }, () => {
      editor.render(view.note);
      templates?.render(view.templates, state.step === 'template');
    });
    keyboard.moveOn(focused);
    asides.hint(view.hint);
    const handle = surface.button('move');
    keyboard.showKeys(view.buttons.map(({ id }) => id));
    if (handle && handle !== grip) moveControl.dragBy(handle);
    grip = handle;
    sightings.lookAgain();
    window.clearTimeout(countdown);
    if (view.status === view.announced || !state.entry) return;
    countdown = window.setTimeout(draw, (state.entry.leavesIn - since) % 1_000 || 1_000);
  }

  function tick() {
    if (page.name === null && now() - begunAt <= NAME_WITHIN_MS) {
      page = readPage(document, ref);
      change({});
    }
    if (state.entry && isUnderWay(state.entry) && !state.entry.openEnded && !worker.isBusy()) void worker.refresh();
  }

  /** `note` is what was typed, or the text of the template that the button belongs to. */
  async function pressSend(
    id: keyof typeof SENDS,
    event: UIEvent,
    pressed: Press | undefined,
    note: string | null,
    button = surface.button(id),
  ) {
    const { noteMax } = state.look;
    const over = (note?.length ?? 0) - noteMax;
    if (over > 0) return change({ sentence: textTooLong({ max: noteMax, over }) });
    if (pressing) return;
    // Should the page be left before it is sure, the worker tells.
    void ask('page.press', { ref, action: SENDS[id], note });
    const isOwn = await isSure(button, event, pressed);
    if (signal.aborted || !isCurrent()) return;
    const against = isOwn ? againstPress() : null;
    if (isOwn && !against) return worker.send(SENDS[id], note);
    void ask('page.press.refused', { ref });
    if (against) change({ sentence: PAGE_SENTENCES[against] });
  }

  /** Whether a press of a button that sends was the user's own, on a button that was really seen; says why where that is not sure. */
  async function isSure(
    button: HTMLButtonElement | null,
    event: UIEvent,
    pressed: Press | undefined,
  ): Promise<boolean> {
    if (pressing || !button) return false;
    pressing = true;
    button.ariaBusy = 'true';
    const why = await doubtOf(event, button, pressed);
    button.ariaBusy = null;
    pressing = false;
    if (why) doubt(why);
    return why === null;
  }

  function againstPress() {
    if (state.step === 'note') {
      const isOwn = witness.isOwn() && editor.text() === state.note;
      witness.told();
      if (!isOwn) return 'note-changed';
    }
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
    editor.focus();
    if (state.note !== '') return;
    const note = await notes.read();
    if (state.note === '' && state.step === 'note') change({ note });
  }

  function setNote(note: string) {
    change({ note, sentence: witness.isOwn() ? null : PAGE_SENTENCES['note-changed'] });
  }

  function putBack() {
    witness.told();
    setNote(notes.own());
    editor.focus();
  }

  async function showTemplates(step: 'note' | 'template') {
    const found = await ask('page.templates', { ref, bring: parts.templates ? [] : ['templates'] });
    if (!found.ok) return say(found.problem);
    if (signal.aborted) return;
    templates ??= parts.templates?.({ surface, sightings, choose: chooseTemplate }) ?? null;
    change({ step, templates: found.value, sentence: null });
    if (step === 'note') editor.focus();
    else templates?.focus();
  }

  /** Into the note, or out as it stands. */
  function chooseTemplate(text: string, button: HTMLButtonElement, event: UIEvent, pressed: Press | undefined) {
    if (state.step === 'note') setNote(editor.insert(text));
    else void pressSend('invite', event, pressed, text, button);
  }

  function closeStep() {
    const opener = OPENERS[state.step];
    change({ step: 'offer', sentence: null, templates: null });
    surface.button(opener)?.focus();
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
    if (event.type === 'input') setNote(editor.text() ?? '');
    if (!event.isTrusted) return;
    if (event.type === 'keydown') onKeyDown(event as KeyboardEvent);
    if (event.type === 'keyup') keyboard.onKeyUp(event as KeyboardEvent);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const moves = (state.step === 'move' || isFocused(surface.button('move'))) && moveControl.byKey(event.key);
    if (moves) event.preventDefault();
    else if (event.key === 'Escape' && state.step !== 'offer') closeStep();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) pressByKey('invite-with-note', event);
    else keyboard.onKeyDown(event);
  }

  /** Presses a button that is there. */
  function pressByKey(id: ButtonId, event: KeyboardEvent) {
    const button = surface.button(id);
    if (!button) return;
    event.preventDefault();
    void actions[id](event, sightings.pressOf(event, button));
  }

  function isFocused(button: HTMLElement | null): boolean {
    return button !== null && surface.root.activeElement === button;
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
