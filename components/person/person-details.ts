import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Answer } from '@/lib/protocol/requests';
import type { Section } from '@/lib/unipile/shapes/profile';

/** What is read of a person only when it is asked for; null where it was not, `reading` while it is. */
export interface PersonDetails {
  readonly timeline: Answer<'person.timeline'> | 'reading' | null;
  readonly sections: { readonly [S in Section]?: Answer<'person.section'> | 'reading' };
  readonly inMail: Answer<'inmail.balance'> | 'reading' | null;
}

export const NO_DETAILS: PersonDetails = { timeline: null, sections: {}, inMail: null };

interface DetailsDeps {
  readonly ask: Ask;
  readonly changed: (details: PersonDetails) => void;
}

/** Reads the details of one person, each when it is opened. */
export function createPersonDetails({ ask, changed }: DetailsDeps) {
  let details = NO_DETAILS;
  const set = (patch: Partial<PersonDetails>) => {
    details = { ...details, ...patch };
    changed(details);
  };
  const setSection = (section: Section, answer: Answer<'person.section'> | 'reading') =>
    set({ sections: { ...details.sections, [section]: answer } });

  return {
    async openTimeline(providerId: string): Promise<void> {
      if (details.timeline === 'reading') return;
      set({ timeline: 'reading' });
      set({ timeline: await ask('person.timeline', { providerId }) });
    },
    async openSection(providerId: string, section: Section): Promise<void> {
      const known = details.sections[section];
      // Each reading takes one of the day's profile reads: what came whole is not read again.
      if (known === 'reading' || (known?.ok && !known.value.throttled)) return;
      setSection(section, 'reading');
      setSection(section, await ask('person.section', { providerId, section }));
    },
    async openInMail(): Promise<void> {
      if (details.inMail === 'reading') return;
      set({ inMail: 'reading' });
      set({ inMail: await ask('inmail.balance', {}) });
    },
  };
}
