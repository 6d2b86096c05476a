import type { OwnFields } from '@/lib/outreach/people/template';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { TemplateView } from '@/lib/protocol/templates';

interface OfferedTemplatesDeps {
  readonly ask: Ask;
  readonly changed: (read: { readonly templates: readonly TemplateView[] } | { readonly fields: OwnFields }) => void;
}

/** The templates and the user's own words for them; where they cannot be read there are none to offer. */
export function createOfferedTemplates({ ask, changed }: OfferedTemplatesDeps) {
  const readTemplates = async (): Promise<void> => {
    const templates = await ask('templates', {});
    if (templates.ok) changed({ templates: templates.value });
  };
  const readFields = async (): Promise<void> => {
    const fields = await ask('templates.fields', {});
    if (fields.ok) changed({ fields: fields.value });
  };
  return {
    read: () => Promise.all([readTemplates(), readFields()]),
    use: async (id: string): Promise<void> => {
      const templates = await ask('templates.used', { id });
      if (templates.ok) changed({ templates: templates.value });
    },
  };
}
