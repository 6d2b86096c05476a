import type { PageDeps } from '@/components/page/page-deps';
import type { Attention } from '@/components/page/panel/attention';
import type { PanelSurface } from '@/components/page/panel/panel-surface';
import type { Press, Sightings } from '@/components/page/panel/sightings';
import type { CreateTemplateList } from '@/components/page/templates/create-template-list';
import type { CreateReadPage, ReadPage } from '@/lib/linkedin/read-page';
import type { ButtonId } from '@/lib/outreach/rules/control-rules';
import type { PageView } from '@/lib/protocol/page';

interface RestDeps extends PageDeps {
  /** What the worker said there is to offer. */
  readonly look: PageView;
  /** When the page came to this person, UTC ms. */
  readonly begunAt: number;
  readonly readPage: ReadPage;
  readonly surface: PanelSurface;
  readonly sightings: Sightings;
  readonly attention: Attention;
  readonly isPlain: (button: HTMLElement) => boolean;
  /** What was last done to the control before this was there. */
  readonly last: Event | null;
  /** Has the panel fit the page, which calls `fitPage` here. */
  readonly fitPage: () => void;
  readonly parts: Readonly<Partial<RestParts>>;
}

/** All that can be done with the control of one person. */
export interface Rest {
  /** A button was pressed; `pressed` is what was known then. */
  press(id: ButtonId, event: UIEvent, pressed: Press | undefined): void;
  /** Anchors the control to the person's own buttons, where it is to be there and is in the page. */
  fitPage(isThere: boolean): void;
  tick(): void;
  refresh(): void;
  /** Moves the keyboard to the control, and back to where it was. */
  reach(): void;
  onInput(event: Event): void;
  /** What is known now. */
  look(): PageView;
}

export type CreateRest = (deps: RestDeps) => Rest;

/** What has to be brought for it. */
export interface RestParts {
  readonly reader: CreateReadPage;
  readonly rest: CreateRest;
  /** Only where templates are asked for. */
  readonly templates: CreateTemplateList;
}
