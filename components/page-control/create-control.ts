import { problemSentence } from '@/lib/copy/problem-sentence';
import type { PersonRef } from '@/lib/linkedin/person-address';
import { readPage } from '@/lib/linkedin/read-page';
import type { Ask } from '@/lib/protocol/ask';
import type { Problem } from '@/lib/protocol/problem';
import { type ControlSurface, createControlSurface } from './control-surface';
import { type ButtonId, type ControlState, controlView, isMoving } from './control-view';
import { isDark, isTakenOver } from './page-look';
import { createVisibleClick, type VisibleClick } from './visible-click';
import { createWorkerTalk } from './worker-talk';

/** How long a page may take to show whom it is about, ms; after that the identifier stays. */
const NAME_WITHIN_MS = 8_000;
/** A page that keeps taking the control out wants it gone. */
const MAX_RETURNS = 3;
/** The buttons that send, and what. */
const SENDS = { invite: 'invite', 'invite-with-note': 'invite', 'withdraw-now': 'withdraw', accept: 'accept' } as const;

interface ControlDeps {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly ask: Ask;
  readonly now: () => number;
  /** The person of the address that this control is drawn for. */
  readonly ref: PersonRef;
  /** Whether the address still names that person. */
  readonly isCurrent: () => boolean;
  /** Ends this control and everything it started. */
  readonly signal: AbortSignal;
}

export interface Control {
  readonly host: () => HTMLElement | null;
  /** Draws what may have changed in the page; to be called about once a second while it is seen. */
  tick(): void;
  /** Asks what is known now, unless a send is under way. */
  refresh(): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The extension was updated under this page: says so where it was in use and answers true, else it is gone. */
  orphan(): boolean;
}

/** The control of one person on one address. Draws nothing until the worker has said that there is something to offer. */
export function createControl(deps: ControlDeps): Control {
  const { document, window, ask, now, ref, isCurrent, signal } = deps;
  const begunAt = now();
  let pageName: string | null = null;
  let state: ControlState | null = null;
  let surface: ControlSurface | null = null;
  let clicks: VisibleClick | null = null;
  let pressing = false;
  let returns = 0;
  let countdown = 0;

  const sleep = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));
  const worker = createWorkerTalk({ ask, sleep, signal, ref, state: () => state, change, say });

  signal.addEventListener('abort', () => {
    window.clearTimeout(countdown);
    surface?.host.remove();
  });

  const press: Record<ButtonId, (event: Event) => unknown> = {
    invite: (event) => pressSend('invite', event, null),
    'add-note': openNote,
    'invite-with-note': (event) => pressSend('invite-with-note', event, state?.note.trim() ? state.note : null),
    cancel: closeStep,
    undo: worker.undo,
    message: worker.open,
    'set-up': worker.open,
    open: worker.open,
    withdraw: () => change({ step: 'withdraw', sentence: null }),
    'withdraw-now': (event) => pressSend('withdraw-now', event, null),
    keep: closeStep,
    accept: (event) => pressSend('accept', event, null),
    hide: () => collapse(true),
    show: () => collapse(false),
  };

  void start();

  return {
    host: () => surface?.host ?? null,
    tick,
    refresh: () => void (state && worker.refresh()),
    onKeyDown,
    orphan() {
      const inUse = state !== null && isInUse(state);
      if (inUse) say({ kind: 'updated' });
      else surface?.host.remove();
      return inUse;
    },
  };

  async function start() {
    const look = await worker.look();
    if (!look || look.relation === 'self' || !look.control.shown) return;
    clicks = createVisibleClick({ window, now, signal });
    surface = createControlSurface(document, {
      onPress: (id, event) => (event.isTrusted ? press[id](event) : say({ kind: 'click-not-trusted' })),
      onNote: (note) => change({ note, sentence: null }),
      onButton: (button, shown) => (shown ? clicks?.watch(button) : clicks?.unwatch(button)),
    });
    surface.place(look.control.position);
    document.documentElement.append(surface.host);
    pageName = readPage(document, ref).name;
    state = { ...BLANK, look, collapsed: look.control.collapsed };
    worker.take(look);
    tick();
  }

  function change(part: Partial<ControlState>) {
    if (!state || signal.aborted) return;
    const next = { ...state, ...part };
    state = { ...next, name: next.entry?.fullName || next.look.fullName || pageName || ref.value };
    draw();
  }

  function draw() {
    if (!state || !surface) return;
    const view = controlView(state, now());
    surface.render(view);
    window.clearTimeout(countdown);
    if (view.countdown === '' || !state.entry) return;
    countdown = window.setTimeout(draw, (state.entry.dueAt - now()) % 1_000 || 1_000);
  }

  function tick() {
    if (!state || !surface) return;
    surface.setDark(isDark(document));
    surface.setHidden(isTakenOver(document));
    if (!surface.host.isConnected && returns < MAX_RETURNS) {
      returns += 1;
      document.documentElement.append(surface.host);
    }
    if (state.entry && isMoving(state.entry)) void worker.refresh();
    if (pageName !== null || now() - begunAt > NAME_WITHIN_MS) return;
    pageName = readPage(document, ref).name;
    if (pageName !== null) change({});
  }

  async function pressSend(id: keyof typeof SENDS, event: Event, note: string | null) {
    const button = surface?.button(id);
    if (pressing || !button || !clicks || !state) return;
    const max = state.look.noteMax;
    const over = (note?.length ?? 0) - max;
    if (over > 0) return say({ kind: 'text-too-long', max, over });
    pressing = true;
    button.ariaBusy = 'true';
    const real = await clicks.isReal(event, button);
    button.ariaBusy = null;
    pressing = false;
    if (!real) return say({ kind: 'click-not-trusted' });
    if (!isCurrent()) return say({ kind: 'page-changed' });
    return worker.send(SENDS[id], note);
  }

  function openNote() {
    change({ step: 'note', sentence: null });
    surface?.focus('note');
  }

  function closeStep() {
    const opener = state?.step === 'note' ? 'add-note' : 'withdraw';
    change({ step: 'offer', sentence: null });
    surface?.focus(opener);
  }

  function collapse(collapsed: boolean) {
    const control = state?.look.control;
    change({ collapsed });
    if (control) void ask('page.settings', { ...control, collapsed });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!state || state.collapsed || state.step === 'offer' || event.isComposing) return;
    if (event.key === 'Escape') closeStep();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && state.step === 'note') {
      event.preventDefault();
      void press['invite-with-note'](event);
    }
  }

  function say(problem: Problem) {
    const sentence = problemSentence(problem, { name: state?.name ?? '', now: now() });
    change(problem.kind === 'updated' ? { sentence, stopped: true, asking: null } : { sentence });
  }
}

const BLANK = {
  name: '',
  entry: null,
  undoable: true,
  asking: null,
  step: 'offer',
  note: '',
  sentence: null,
  stopped: false,
} as const satisfies Partial<ControlState>;

/** Whether the user is in the middle of something here, and would miss it. */
const isInUse = ({ asking, entry, step, stopped }: ControlState): boolean =>
  asking !== null || step !== 'offer' || stopped || (entry !== null && isMoving(entry));
