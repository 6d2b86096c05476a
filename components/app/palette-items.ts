import type { PaletteItem } from '@/components/palette/palette-item';
import { COMPOSER_BOX } from '@/components/person/composer-box';
import type { Screen } from '@/components/person/screen';
import type { ScreenAction } from '@/components/person/screen-actions';
import { DRAFTS_WORDS } from '@/lib/copy/drafts-copy';
import { BAR_WORDS, KEYBOARD_WORDS } from '@/lib/copy/keyboard-copy';
import { OPTIONS_SECTIONS, type OptionsSection, SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { GO_TO_WORDS, optionsWords, PALETTE_ACTIONS, PALETTE_WORDS, stepWords } from '@/lib/copy/palette/palette-copy';
import { SCREEN_ACTION_WORDS, TABS } from '@/lib/copy/person-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Person } from '@/lib/outreach/journal/person';
import { type OwnFields, renderTemplate } from '@/lib/outreach/people/template';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { TemplateView } from '@/lib/protocol/templates';

/** Whom a box for a text on the screen is for, and the templates there are. */
export interface Writing {
  readonly person: Parameters<typeof renderTemplate>[1] & Pick<Person, 'fullName'>;
  readonly templates: readonly TemplateView[];
  readonly fields: OwnFields;
}

interface PaletteItemsDeps {
  readonly ask: Ask;
  /** Where the screen is drawn. */
  readonly root: Element | null;
  /** The person's, on whatever tab. */
  readonly screen: Screen;
  readonly writing: Writing | null;
  /** UTC ms. */
  readonly now: number;
  readonly goToTab: (at: number) => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly drafts: () => void;
  /** Shows the person and focuses the first of a selector there. */
  readonly showPerson: (selector: string) => void;
  readonly take: (step: ScreenAction) => void;
  readonly reconciled: () => void;
  readonly openOptions: (section: OptionsSection) => void;
  /** The same interface in Chrome's other place for it, in words; null where there is none. */
  readonly changeMount: { readonly words: string; readonly run: () => void } | null;
}

/** Everything that the palette offers besides people and conversations. */
export function paletteItems(deps: PaletteItemsDeps): readonly PaletteItem[] {
  return [...templateItems(deps), ...personActions(deps), ...actions(deps), ...optionItems(deps)];
}

const action = (id: string, label: string, run: () => void, keys: readonly string[] = []): PaletteItem => ({
  id: `action:${id}`,
  group: 'action',
  label,
  keys,
  run,
});

function actions({ ask, screen, now, ...deps }: PaletteItemsDeps): readonly PaletteItem[] {
  const paused = screen.kind === 'paused' && screen.pause.until === null;
  const { changeMount } = deps;
  return [
    ...TABS.map(({ id }, at) => action(id, GO_TO_WORDS[id], () => deps.goToTab(at), [String(at + 1)])),
    action('search', BAR_WORDS.search, deps.search, ['/']),
    action('drafts', DRAFTS_WORDS.show, deps.drafts),
    action('address', SCREEN_ACTION_WORDS.address, () => deps.take('address')),
    ...(paused ? [action('resume', SCREEN_ACTION_WORDS.resume, () => deps.take('resume'))] : []),
    {
      id: 'action:reconcile',
      group: 'action',
      label: PALETTE_ACTIONS.reconcile,
      meanwhile: PALETTE_WORDS.comparing,
      outcome: async () => {
        const answer = await ask('quota.reconcile', {});
        if (!answer.ok) return problemSentence(answer.problem, { name: '', now });
        deps.reconciled();
        return PALETTE_WORDS.compared;
      },
    },
    action('export', PALETTE_ACTIONS.export, () => deps.openOptions('data')),
    ...(changeMount ? [action('mount', changeMount.words, changeMount.run)] : []),
    action('keys', KEYBOARD_WORDS.title, deps.help, ['?']),
  ];
}

/**
 * What the person shown can be asked. The focus goes to the box or beside the buttons, never onto one that sends: Enter that is held
 * down would press it.
 */
function personActions({ root, screen, showPerson }: PaletteItemsDeps): readonly PaletteItem[] {
  const chooser = root?.querySelector<HTMLInputElement>('.composer input[type="file"]');
  const attach = chooser ? [action('attach', PALETTE_ACTIONS.attach, () => chooser.click())] : [];
  if (!('view' in screen)) return attach;
  const name = screen.view.person.fullName;
  switch (screen.kind) {
    case 'invite':
      return [action('invite', stepWords('invite', name), () => showPerson(COMPOSER_BOX)), ...attach];
    case 'connected':
      return [action('write', stepWords('write', name), () => showPerson(COMPOSER_BOX)), ...attach];
    case 'pending':
      return [action('withdraw', stepWords('withdraw', name), () => showPerson(BESIDE_BUTTONS)), ...attach];
    case 'invited-you':
      return [action('answer', stepWords('answer', name), () => showPerson(BESIDE_BUTTONS)), ...attach];
    default:
      return attach;
  }
}

const BESIDE_BUTTONS = '.person-dock .form';

/** The templates for the box that is on the screen, filled in for whom it is for. */
function templateItems({ root, writing }: PaletteItemsDeps): readonly PaletteItem[] {
  const box = root?.querySelector<HTMLTextAreaElement>(COMPOSER_BOX);
  if (!box || !writing) return [];
  const field = box.form?.dataset.field === 'note' ? 'note' : 'message';
  return writing.templates
    .filter((template) => template.field === field)
    .map(({ id, name, text }) => {
      const rendered = renderTemplate(text, writing.person, writing.fields);
      return {
        id: `template:${id}`,
        group: 'template',
        label: name,
        detail: rendered,
        run: () => insert(box, rendered),
      };
    });
}

/** Puts a text where the caret stands, as if it were typed: nothing that stands there is replaced. */
function insert(box: HTMLTextAreaElement, text: string): void {
  const at = box.selectionEnd;
  box.focus();
  box.setRangeText(text, at, at, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function optionItems({ screen, openOptions }: PaletteItemsDeps): readonly PaletteItem[] {
  return OPTIONS_SECTIONS.filter(({ needsAccount }) => !needsAccount || screen.kind !== 'setup').map(({ id }) => ({
    id: `option:${id}`,
    group: 'option',
    label: optionsWords(SECTION_TITLES[id]),
    run: () => openOptions(id),
  }));
}
