import { samePerson } from '@/lib/linkedin/person-address';
import { renderTemplate } from '@/lib/outreach/people/template';
import type { Handlers } from '@/lib/protocol/serve';
import type { TemplatesAnswers } from '@/lib/protocol/templates-answers';
import { failed, ok } from '@/lib/result';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import type { StoredItem } from '@/lib/storage/stored-item';
import type { Connection } from '@/lib/worker/account/connection';
import type { People } from '@/lib/worker/account/people';

/** What may be asked of the templates. */
export function createTemplatesRequests(deps: {
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  readonly connection: Connection;
  readonly people: People;
  newId(): string;
}): Pick<Handlers, keyof TemplatesAnswers> {
  const { templates, connection, people, newId } = deps;
  return {
    templates: async () => ok(await templates.read()),
    async 'templates.put'({ id, at, ...words }) {
      const template = { ...words, id: id ?? newId() };
      return ok(await templates.change((all) => placed(all, template, at)));
    },
    'templates.delete': async ({ id }) =>
      ok(await templates.change((all) => all.filter((template) => template.id !== id))),
    async 'page.templates'({ ref }, { address }) {
      if (address.kind !== 'person' || !samePerson(address.ref, ref)) return failed({ kind: 'page-changed' });
      const active = await connection.active();
      if (!active.ok) return active;
      const person = await people.read(active.value, ref, { fresh: false });
      if (!person.ok) return person;
      const notes = (await templates.read()).filter(({ field }) => field === 'note');
      return ok(notes.map(({ id, name, text }) => ({ id, name, text: renderTemplate(text, person.value) })));
    },
  };
}

/** The list with the template at a place; null leaves it where it stands, a new one goes last. */
function placed(
  all: readonly StoredTemplate[],
  template: StoredTemplate,
  at: number | null,
): readonly StoredTemplate[] {
  const stands = all.findIndex(({ id }) => id === template.id);
  const others = all.filter(({ id }) => id !== template.id);
  return others.toSpliced(at ?? (stands === -1 ? others.length : stands), 0, template);
}
