import { elementIn, type PanelSurface, sheetOf } from '@/components/page/panel/panel-surface';
import type { Press, Sightings } from '@/components/page/panel/sightings';
import type { PageTemplate } from '@/lib/protocol/page';
import styles from './template-list.css?inline';

/** The user's templates as they read for the person, above the row of buttons, each with a button. */
export interface TemplateList {
  /** `sends`: the button of each sends it, and is watched as every button that sends is. */
  render(templates: readonly PageTemplate[] | null, sends: boolean): void;
  focus(): void;
}

interface TemplateListDeps {
  readonly surface: Pick<PanelSurface, 'root' | 'card' | 'status'>;
  readonly sightings: Omit<Sightings, 'of'>;
  readonly choose: (text: string, button: HTMLButtonElement, event: UIEvent, pressed: Press | undefined) => void;
}

export type CreateTemplateList = (deps: TemplateListDeps) => TemplateList;

export const createTemplateList: CreateTemplateList = ({ surface: { root, card, status }, sightings, choose }) => {
  root.adoptedStyleSheets.push(sheetOf(styles));
  const list = elementIn(card, 'div', 'panel');
  list.classList.add('templates');
  list.tabIndex = -1;
  list.hidden = true;
  status.parentElement?.before(list);
  // What happens in a closed root is not heard outside.
  list.addEventListener('scrollend', sightings.lookAgain);
  let drawn: readonly PageTemplate[] | null = null;
  let watched: readonly HTMLButtonElement[] = [];

  function draw(template: PageTemplate, sends: boolean): readonly HTMLButtonElement[] {
    const { name, text, why } = template;
    const item = elementIn(list, 'div', 'template');
    const words = elementIn(item, 'p', 'text');
    words.dir = 'auto';
    words.textContent = text;
    if (sends && why !== null) {
      elementIn(item, 'p', 'over').textContent = why;
      return [];
    }
    const button = elementIn(item, 'button', sends ? 'main' : 'quiet');
    button.type = 'button';
    button.dir = 'auto';
    button.textContent = name;
    // A script of the page may press whatever it likes.
    button.addEventListener('click', (event) => {
      if (event.isTrusted) choose(text, button, event, sightings.pressOf(event, button));
    });
    return sends ? [button] : [];
  }

  return {
    render(templates, sends) {
      if (templates === drawn) return;
      drawn = templates;
      watched.forEach(sightings.unwatch);
      list.replaceChildren();
      list.hidden = !templates?.length;
      watched = (templates ?? []).flatMap((template) => draw(template, sends));
      watched.forEach(sightings.watch);
    },
    focus: () => list.focus(),
  };
};
