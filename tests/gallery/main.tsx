import '@/components/ui/base.css';
import './gallery.css';
import { render } from 'preact';
import { App } from '@/components/app/app';
import { createPanelSurface } from '@/components/page/panel/panel-surface';
import { createNoteEditor } from '@/components/page/rest/note-editor';
import { createStatusAsides } from '@/components/page/rest/status-asides';
import { createTemplateList } from '@/components/page/templates/create-template-list';
import { Options } from '@/components/settings/options';
import { ENGLISH } from '@/lib/copy/language/english';
import { directionOf, type Speech, speak, spoken } from '@/lib/copy/language/say';
import { type ControlState, controlView } from '@/lib/copy/page/control-view';
import { CONTROL_SCREENS } from './control-screens';
import type { Example } from './example';
import { fakeAsk } from './fake-ask';
import { OPTIONS_SCREENS, type OptionsExample } from './options-screens';
import { paintedPhotos } from './painted-photos';
import { NOW } from './people';
import { pseudo } from './pseudo';
import { SCREENS } from './screens';

const TEXTS = import.meta.glob<Readonly<Record<string, { readonly message: string }>>>(
  '../../public/_locales/*/messages.json',
  { import: 'default' },
);

async function speechIn(language: string): Promise<Speech> {
  if (language === 'pseudo') {
    const texts = Object.entries(ENGLISH.texts).map(([key, text]) => [key, pseudo(text)]);
    return { ...ENGLISH, texts: Object.fromEntries(texts) };
  }
  const file = (await TEXTS[`../../public/_locales/${language}/messages.json`]?.()) ?? {};
  const texts = Object.entries(file).map(([key, { message }]) => [key, message]);
  return { locale: language.replace('_', '-'), texts: Object.fromEntries(texts) };
}

/**
 * `#<screen>`, or `#<screen>/sidepanel`; without a hash the list of all. `?language=de` (a folder of
 * `public/_locales`, or `pseudo`) says them in another language, as if it were chosen while the screen is open.
 */
async function show() {
  const [name = '', mount] = location.hash.slice(1).split('/');
  await draw(name, mount);
  const language = new URLSearchParams(location.search).get('language');
  if (language !== null) await sayIn(language);
  document.documentElement.dataset.ready = name;
}

/** Draws a screen in English in place of what was drawn before; the list of all where there is none of this name. */
async function draw(name: string, mount?: string): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  render(null, root);
  scrollTo(0, 0);
  speak(ENGLISH);
  document.documentElement.lang = ENGLISH.locale;
  document.documentElement.dir = 'ltr';
  const [app, options, control] = [SCREENS[name], OPTIONS_SCREENS[name], CONTROL_SCREENS[name]];
  if (app) await drawApp(root, app, mount);
  else if (options) await drawOptions(root, options);
  else if (control) drawControl(root, control);
  else render(<Contents />, root);
}

/** Draws once more what is shown. */
let drawn: (() => unknown) | null = null;

/** Says what is shown in another language. */
async function sayIn(language: string) {
  const speech = language === 'en' ? ENGLISH : await speechIn(language);
  speak(speech);
  document.documentElement.lang = speech.locale;
  document.documentElement.dir = directionOf(speech.locale);
  await drawn?.();
}

// For the test that measures every screen in several languages.
Object.assign(globalThis, { draw, sayIn });

async function drawApp(
  root: HTMLElement,
  { answering, target, tabMovesTo, press, shows, palette }: Example,
  mount: string | undefined,
) {
  const props = {
    ask: fakeAsk({ 'photos.kept': paintedPhotos, ...answering }),
    mount: mount === 'sidepanel' ? 'sidepanel' : 'popup',
    now: () => NOW,
    openOptions() {},
    close() {},
  } as const;
  drawn = () => render(<App {...props} target={target} />, root);
  drawn();
  for (const label of press) (await button(root, label)).click();
  if (shows) await button(root, shows);
  if (tabMovesTo) {
    await found(() => [...root.querySelectorAll('textarea')].find(({ value }) => value !== ''));
    drawn = () => render(<App {...props} target={tabMovesTo} />, root);
    drawn();
  }
  if (palette !== undefined) await typeIntoPalette(root, palette);
}

async function typeIntoPalette(root: HTMLElement, text: string) {
  await found(() => root.querySelector('.person'));
  const box = await found(() => {
    // Keys are listened for once the first frame is drawn.
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
    return root.querySelector<HTMLInputElement>('.palette input');
  });
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

async function drawOptions(root: HTMLElement, { answering, press, file, shows }: OptionsExample) {
  const props = {
    isPinned: async () => false,
    ask: fakeAsk(answering),
    now: () => NOW,
    requestHost: async () => true,
    requestNotifications: async () => true,
    loopbackAllowed: false,
    typedDsn: { read: () => '', write() {} },
  };
  drawn = () => render(<Options {...props} />, root);
  drawn();
  for (const label of press) (await button(root, label)).click();
  if (file !== undefined) choose(await found(() => root.querySelector('input[type=file]')), file);
  await button(root, shows);
}

/** The control lives in a closed root, where neither axe nor a measure gets to: here it is open. */
function drawControl(root: HTMLElement, stateNow: () => ControlState) {
  const closed = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return closed.call(this, { ...init, mode: 'open' });
  };
  const surface = createPanelSurface(window, { onPress() {}, onButton() {} });
  const editor = createNoteEditor(surface);
  const asides = createStatusAsides(surface);
  const sightings = { watch() {}, unwatch() {}, lookAgain() {}, pressOf: () => undefined };
  const templates = createTemplateList({ surface, sightings, choose() {} });
  Element.prototype.attachShadow = closed;
  surface.place({ bottom: 24, start: 24 });
  surface.setDark(matchMedia('(prefers-color-scheme: dark)').matches);
  drawn = () => {
    const state = stateNow();
    const view = controlView(state, 0);
    const { locale } = spoken();
    const dir = directionOf(locale);
    surface.render({ ...view, locale, dir, after: asides.link(view.link) }, () => {
      editor.render(view.note);
      templates.render(view.templates, state.step === 'template');
    });
    asides.hint(view.hint);
  };
  drawn();
  render(
    <main class="gallery-page">
      <h1 class="hidden">A profile</h1>
    </main>,
    root,
  );
  root.querySelector('main')?.append(surface.host);
}

function choose(input: HTMLInputElement, text: string) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'kith Sam Rivers 2026-11-22.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Waits until it is drawn. */
async function found<E extends Element>(look: () => E | null | undefined): Promise<E> {
  for (;;) {
    const element = look();
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
}

/** The button, or the summary of a fold, of these words (of a picture alone: of this name), as soon as it is there. */
function button(root: HTMLElement, label: string): Promise<HTMLElement> {
  return found(() =>
    [...root.querySelectorAll<HTMLElement>('button, summary')].find((candidate) => shownWords(candidate) === label),
  );
}

/** Without what is only read aloud. */
function shownWords(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const unseen of copy.querySelectorAll('.hidden')) unseen.remove();
  return copy.textContent?.trim() || (element.getAttribute('aria-label') ?? '');
}

function Contents() {
  return (
    <ul class="gallery">
      {[SCREENS, OPTIONS_SCREENS, CONTROL_SCREENS].flatMap(Object.keys).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

addEventListener('hashchange', () => void show());
void show();
