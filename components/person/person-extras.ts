import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';
import type { Section } from '@/lib/unipile/profiles';

/** What is read of a person only when it is asked for; null where it was not, `reading` while it is. */
export interface PersonExtras {
  readonly timeline: Answer<'person.timeline'> | 'reading' | null;
  readonly sections: { readonly [S in Section]?: Answer<'person.section'> | 'reading' };
  readonly inMail: Answer<'inmail.balance'> | 'reading' | null;
}

export const NO_EXTRAS: PersonExtras = { timeline: null, sections: {}, inMail: null };

interface ExtrasDeps {
  readonly ask: Ask;
  readonly changed: (extras: PersonExtras) => void;
}

/** Reads the extras of one person, each when it is opened. */
export function createPersonExtras({ ask, changed }: ExtrasDeps) {
  let extras = NO_EXTRAS;
  const set = (patch: Partial<PersonExtras>) => {
    extras = { ...extras, ...patch };
    changed(extras);
  };
  const setSection = (section: Section, answer: Answer<'person.section'> | 'reading') =>
    set({ sections: { ...extras.sections, [section]: answer } });

  return {
    async openTimeline(providerId: string): Promise<void> {
      if (extras.timeline === 'reading') return;
      set({ timeline: 'reading' });
      set({ timeline: await ask('person.timeline', { providerId }) });
    },
    async openSection(providerId: string, section: Section): Promise<void> {
      const known = extras.sections[section];
      // Each reading takes one of the day's profile reads: what came whole is not read again.
      if (known === 'reading' || (known?.ok && !known.value.throttled)) return;
      setSection(section, 'reading');
      setSection(section, await ask('person.section', { providerId, section }));
    },
    async openInMail(): Promise<void> {
      if (extras.inMail === 'reading') return;
      set({ inMail: 'reading' });
      set({ inMail: await ask('inmail.balance', {}) });
    },
  };
}
