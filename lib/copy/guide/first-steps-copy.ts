import { words } from '@/lib/copy/language/say';
import { sayCount } from '@/lib/copy/language/say-count';
import { numberWords } from '@/lib/copy/number-words';
import { DAY_MS } from '@/lib/durations';
import { EVERY_MS } from '@/lib/outreach/noticing/schedule';

/** Calls a day while the browser runs, in tens: each look is one. */
const CALLS_A_DAY =
  Math.round(Object.values(EVERY_MS).reduce((sum, { min, max }) => sum + DAY_MS / ((min + max) / 2), 0) / 10) * 10;

export const FIRST_STEPS = words({
  title: 'steps_title',
  lede: 'steps_lede',
  dismiss: 'steps_dismiss',
  done: 'steps_done',
  open: 'steps_open',
  connect: 'steps_connect',
  connectGo: 'steps_connect_go',
  relations: 'steps_relations',
  relationsHint: 'steps_relations_hint',
  relationsRead: 'steps_relations_read',
  relationsOn: 'steps_relations_on',
  relationsStop: 'steps_relations_stop',
  template: 'steps_template',
  templateGo: 'steps_template_go',
  pin: 'steps_pin',
  pinHint: 'steps_pin_hint',
  noticing: 'steps_noticing',
  noticingOn: 'steps_noticing_on',
});

/** What noticing costs. */
export const noticingHint = (): string => sayCount('steps_noticing_hint', CALLS_A_DAY);

/** How far the reading is. */
export const relationsProgress = (read: number, about: number | null): string =>
  about === null
    ? sayCount('steps_relations_so_far', read)
    : sayCount('steps_relations_about', about, { read: numberWords(read) });
