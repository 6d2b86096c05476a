import { directionOf, say } from '@/lib/copy/language/say';
import { BLANK, controlView } from '@/lib/copy/page/control-view';
import { PAGE_SENTENCES } from '@/lib/copy/page/page-sentences';
import { nameInTitle } from '@/lib/linkedin/name-in-title';
import type { PersonRef } from '@/lib/linkedin/person-address';
import type { PageGlance, PagePart, PageView } from '@/lib/protocol/page';
import type { RequestInput } from '@/lib/protocol/requests';

type Shown = Omit<RequestInput<'page.glance'>, 'bring'>;

/** The first state of the control, by what is known of the person and what the page says of their name. */
export function glanceOf(look: PageView, { ref, name, title }: Shown): PageGlance {
  const { control, relation, entry, speech } = look;
  const told = entry?.fullName || look.fullName || name;
  const titled = told ? null : nameInTitle(title, ref);
  const found = told || titled;
  const state = { ...BLANK, look, entry, name: found ?? ref.value, collapsed: control.collapsed };
  const { status, buttons } = controlView(state, 0);
  return {
    control,
    relation,
    locale: speech.locale,
    dir: directionOf(speech.locale),
    isNamed: found !== null,
    titled,
    status,
    buttons,
    isMore: entry !== null || control.inline === true,
    lost: { 'worker-silent': say('control_not_brought'), updated: PAGE_SENTENCES.updated },
  };
}

/** A name that is known needs no reading of the page, and an id is nothing that a title could be compared with. */
export function partsFor({ isNamed }: PageGlance, ref: PersonRef, asked: readonly PagePart[]): readonly PagePart[] {
  if (isNamed) return asked.filter((part) => part !== 'reader');
  return ref.kind === 'public-identifier' || asked.length === 0 ? asked : [...asked, 'reader'];
}
