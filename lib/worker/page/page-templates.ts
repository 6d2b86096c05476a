import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import type { Person } from '@/lib/outreach/journal/person';
import { renderTemplate } from '@/lib/outreach/people/template';
import type { Tier } from '@/lib/outreach/quota/limits';
import { byLastUse, withUse } from '@/lib/outreach/rules/template-rules';
import { textRefusal } from '@/lib/outreach/rules/text-rules';
import type { PageTemplate } from '@/lib/protocol/page';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import type { StoredItem } from '@/lib/storage/stored-item';

/** The templates of notes, as a page is shown them. */
export interface PageTemplates {
  /** Whether there are any. */
  isAny(): Promise<boolean>;
  /** As they read for a person, the last used first. */
  listFor(person: Person, tier: Tier): Promise<readonly PageTemplate[]>;
  /** A page does not say which template a note was: it is known by its words. */
  noteUse(note: string | null, person: Person): Promise<void>;
}

export function createPageTemplates(deps: {
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  readonly settings: StoredItem<StoredSettings>;
  now(): number;
}): PageTemplates {
  const { templates, settings, now } = deps;

  const readFor = async (person: Person) => {
    const [all, { fields }] = await Promise.all([templates.read(), settings.read()]);
    return byLastUse(all.filter(isOfNotes)).map(({ id, name, text }) => ({
      id,
      name,
      text: renderTemplate(text, person, fields),
    }));
  };

  return {
    isAny: async () => (await templates.read()).some(isOfNotes),
    async listFor(person, tier) {
      const context = { name: person.fullName, now: now(), onPage: true } as const;
      return (await readFor(person)).map((template) => {
        const against = textRefusal('invite', template.text, tier, person);
        return { ...template, why: against && problemSentence(against, context) };
      });
    },
    async noteUse(note, person) {
      const chosen = note === null ? undefined : (await readFor(person)).find(({ text }) => text === note);
      if (chosen) await templates.change((all) => withUse(all, chosen.id, now()));
    },
  };
}

const isOfNotes = ({ field }: StoredTemplate): boolean => field === 'note';
