import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { TEMPLATES_REQUESTS } from '@/lib/protocol/templates';
import { ok } from '@/lib/result';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import type { StoredItem } from '@/lib/storage/stored-item';

/** What the extension's own pages may ask of the templates. */
export function createTemplatesRequests(deps: {
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  newId(): string;
}): HandlersOf<typeof TEMPLATES_REQUESTS> {
  const { templates, newId } = deps;
  return {
    templates: async () => ok(await templates.read()),
    async 'templates.put'({ id, at, ...words }) {
      const template = { ...words, id: id ?? newId() };
      return ok(await templates.change((all) => placed(all, template, at)));
    },
    'templates.delete': async ({ id }) =>
      ok(await templates.change((all) => all.filter((template) => template.id !== id))),
  };
}

/** The list with the template at an index; null leaves it where it is, and a new one goes last. */
function placed(
  all: readonly StoredTemplate[],
  template: StoredTemplate,
  at: number | null,
): readonly StoredTemplate[] {
  const stands = all.findIndex(({ id }) => id === template.id);
  const others = all.filter(({ id }) => id !== template.id);
  return others.toSpliced(at ?? (stands === -1 ? others.length : stands), 0, template);
}
