import { chatKind, chatName } from '@/lib/copy/inbox-copy';
import { openAddressWords } from '@/lib/copy/palette/palette-copy';
import { parsePastedAddress } from '@/lib/linkedin/pasted-address';
import { personRef } from '@/lib/linkedin/person-address';
import { foundAt, prefixesOf, searchable } from '@/lib/outreach/people/prefix-search';
import type { PaletteGroup, PaletteItem, PaletteLeads } from './palette-item';
import type { PaletteState } from './palette-session';

interface ToFind {
  readonly state: PaletteState;
  readonly items: readonly PaletteItem[];
  readonly leads: PaletteLeads;
  /** Ids of what was used last, newest first. */
  readonly used: readonly string[];
}

/** A heading and what stands under it. */
interface FoundGroup {
  readonly group: PaletteGroup;
  readonly items: readonly PaletteItem[];
}

/** What the palette shows, best first, under headings: with nothing typed all that can be done, the last used before all others. */
export function groupsOf({ state, items, leads, used }: ToFind): readonly FoundGroup[] {
  const people = [...addressItems(state, leads), ...peopleItems(state, leads)];
  const chats = chatItems(state, leads);
  const groups = state.query.trim() === '' ? offered(items, people, chats, used) : fitting(items, people, chats, state);
  const found = groups.filter((group) => group.items.length > 0);
  const isNothing = found.length === 0 && state.answered === state.query;
  return isNothing ? [groupOf('person', nameItems(state, leads))].filter((group) => group.items.length > 0) : found;
}

type Items = readonly PaletteItem[];

const groupOf = (group: Exclude<PaletteGroup, 'used'>, items: Items): FoundGroup => ({
  group,
  items: items.filter((item) => item.group === group),
});

function offered(items: Items, people: Items, chats: Items, used: readonly string[]): readonly FoundGroup[] {
  const before = used.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const others = items.filter((item) => !before.includes(item));
  return [
    { group: 'used', items: before },
    groupOf('person', people.slice(0, 5)),
    groupOf('template', others),
    groupOf('action', others),
    groupOf('chat', chats.slice(0, 5)),
    groupOf('option', others),
  ];
}

/** An action whose words begin like that is meant before anybody of that name; one that has but the letters, after all others. */
function fitting(items: Items, people: Items, chats: Items, { query }: PaletteState): readonly FoundGroup[] {
  const prefixes = prefixesOf(query);
  const fits = items.map((item) => [item, fitOf(item, prefixes)] as const);
  const those = (wanted: Fit) => fits.flatMap(([item, fit]) => (fit === wanted ? [item] : []));
  const byWords = those('words');
  const byLetters = those('letters');
  const groups = [
    groupOf('action', byWords),
    groupOf('person', people),
    groupOf('chat', chats),
    groupOf('template', [...byWords, ...byLetters]),
    groupOf('option', byWords),
  ];
  const loose = [...groupOf('action', byLetters).items, ...groupOf('option', byLetters).items];
  const isFound = groups.some((group) => group.items.length > 0);
  return isFound ? groups : [groupOf('action', loose), groupOf('option', loose)];
}

type Fit = 'words' | 'letters' | null;

/** By the beginnings of its words, else by the letters of its label in their order. */
function fitOf({ label, detail }: PaletteItem, prefixes: readonly string[]): Fit {
  if (prefixes.length === 0) return null;
  if (foundAt(searchable(`${label} ${detail ?? ''}`), prefixes) !== null) return 'words';
  const letters = prefixes.join('').replaceAll(' ', '');
  return letters.length > 1 && hasInOrder(searchable(label), letters) ? 'letters' : null;
}

function hasInOrder(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** Whoever a pasted address is of; a name alone is none. */
function addressItems({ query }: PaletteState, { openPerson }: PaletteLeads): Items {
  const address = query.includes('/') ? parsePastedAddress(query) : null;
  if (address?.kind !== 'person') return [];
  const { ref } = address;
  return [{ id: 'address', group: 'person', label: openAddressWords(ref.value), run: () => openPerson(ref) }];
}

/** What is offered for a word that nothing is called by. */
export const BY_NAME = 'by-name';

/** Of such a word: whoever has it as the name in their address. */
function nameItems({ query }: PaletteState, { openPerson }: PaletteLeads): Items {
  const word = query.trim();
  const ref = /^\S{3,}$/.test(word) ? personRef(word) : null;
  if (ref === null) return [];
  return [{ id: BY_NAME, group: 'person', label: openAddressWords(ref.value), run: () => openPerson(ref) }];
}

const peopleItems = ({ people }: PaletteState, { openPerson }: PaletteLeads): Items =>
  people.map(({ providerId, fullName, headline }) => ({
    id: `person:${providerId}`,
    group: 'person',
    label: fullName,
    detail: headline,
    run: () => openPerson({ kind: 'provider-id', value: providerId }),
  }));

const chatItems = ({ chats }: PaletteState, { openChat }: PaletteLeads): Items =>
  chats.map((chat) => ({
    id: `chat:${chat.chatId}`,
    group: 'chat',
    label: chatName(chat),
    detail: chatKind(chat),
    run: () => openChat(chat.chatId),
  }));
