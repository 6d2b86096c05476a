import type { OwnFields } from '@/lib/outreach/people/template';
import { OWN_FIELDS_MAX, withUse } from '@/lib/outreach/rules/template-rules';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { TEMPLATES_REQUESTS, TemplateDraft } from '@/lib/protocol/templates';
import { ok } from '@/lib/result';
import type { StoredSettings } from '@/lib/storage/own-data/settings-item';
import type { StoredTemplate } from '@/lib/storage/own-data/templates-item';
import type { StoredItem } from '@/lib/storage/stored-item';

/** What the extension's own pages may ask of the templates. */
export function createTemplatesRequests(deps: {
  readonly templates: StoredItem<readonly StoredTemplate[]>;
  readonly draft: StoredItem<TemplateDraft | null>;
  readonly settings: StoredItem<StoredSettings>;
  newId(): string;
  now(): number;
}): HandlersOf<typeof TEMPLATES_REQUESTS> {
  const { templates, draft, settings, newId, now } = deps;
  return {
    templates: async () => ok(await templates.read()),
    async 'templates.put'({ id, at, ...words }) {
      const template = { ...words, id: id ?? newId() };
      return ok(await templates.change((all) => placed(all, template, at)));
    },
    'templates.delete': async ({ id }) =>
      ok(await templates.change((all) => all.filter((template) => template.id !== id))),
    'templates.used': async ({ id }) => ok(await templates.change((all) => withUse(all, id, now()))),
    'templates.draft': async () => ok(await draft.read()),
    // In the order in which they were typed, which a change keeps to.
    async 'templates.draft.write'({ draft: typed }) {
      await draft.change(() => typed);
      return ok(null);
    },
    'templates.fields': async () => ok((await settings.read()).fields ?? {}),
    async 'templates.fields.put'({ name, text }) {
      const { fields } = await settings.change((stored) => ({
        ...stored,
        fields: withField(stored.fields, name, text),
      }));
      return ok(fields ?? {});
    },
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
  const usedAt = all[stands]?.usedAt;
  const whole = usedAt === undefined ? template : { ...template, usedAt };
  return others.toSpliced(at ?? (stands === -1 ? others.length : stands), 0, whole);
}

/** The fields with one changed, or removed where it says nothing; beyond the most there may be nothing is added. */
function withField(fields: OwnFields = {}, name: string, text: string): Record<string, string> {
  const { [name]: before, ...others } = fields;
  if (text === '') return others;
  const full = before === undefined && Object.keys(others).length >= OWN_FIELDS_MAX.count;
  return full ? { ...others } : { ...fields, [name]: text };
}
