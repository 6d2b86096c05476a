import type { PALETTE_GROUPS } from '@/lib/copy/palette/palette-copy';
import type { PersonRef } from '@/lib/linkedin/person-address';

export type PaletteGroup = keyof typeof PALETTE_GROUPS;

/** Something that the palette leads to; nothing of it sends. */
export type PaletteItem = {
  readonly id: string;
  readonly group: Exclude<PaletteGroup, 'used'>;
  readonly label: string;
  readonly detail?: string | null;
  /** The keys that do the same without the palette. */
  readonly keys?: readonly string[];
} & (
  | { readonly run: () => void }
  /** Takes its time: the palette stays open to say so, and what came of it. */
  | { readonly meanwhile: string; readonly outcome: () => Promise<string> }
);

/** Where people and conversations lead to. */
export interface PaletteLeads {
  readonly openPerson: (person: PersonRef) => void;
  readonly openChat: (chatId: string) => void;
}
