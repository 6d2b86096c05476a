import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnFields } from '@/lib/outreach/people/template';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { TemplateDraft, TemplateView } from '@/lib/protocol/templates';

interface TemplatesState {
  /** Null until they are read. */
  readonly templates: readonly TemplateView[] | null;
  /** The user's own words for them. */
  readonly fields: OwnFields;
  readonly written: TemplateDraft | null;
  /** The one deleted last, and where it stood. */
  readonly deleted: { readonly template: TemplateView; readonly at: number } | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

export type TemplatesModel = ReturnType<typeof useTemplates>;

const NEW: TemplateDraft = { id: null, field: 'note', name: '', text: '' };

/** Everything that the section of the templates does. */
export function useTemplates(ask: Ask) {
  const root = useRef<HTMLElement>(null);
  /** Where focus goes next; a new array moves it anew. */
  const [focus, setFocus] = useState<readonly [selector: string] | null>(null);
  const [state, setState] = useState<TemplatesState>({
    templates: null,
    fields: {},
    written: null,
    deleted: null,
    busy: false,
    problem: null,
  });
  const patch = (change: Partial<TemplatesState>) => setState((now) => ({ ...now, ...change }));

  /** Shows the list as it is after a change; where it failed, what was shown stays. */
  const take = async (
    question: Promise<Answer<'templates' | 'templates.put' | 'templates.delete'>>,
    done: Partial<TemplatesState> = {},
  ): Promise<boolean> => {
    patch({ busy: true, problem: null });
    const answer = await question;
    if (answer.ok) patch({ busy: false, templates: answer.value, ...done });
    else patch({ busy: false, problem: answer.problem });
    return answer.ok;
  };

  /** Keeps what is typed at each letter: a reload, or the browser's end, asks nobody. */
  const keep = async (draft: TemplateDraft | null): Promise<void> => {
    const answer = await ask('templates.draft.write', { draft });
    if (!answer.ok) patch({ problem: answer.problem });
  };

  useEffect(() => {
    void take(ask('templates', {}));
    void ask('templates.draft', {}).then(
      (answer) => answer.ok && setState((now) => ({ ...now, written: now.written ?? answer.value })),
    );
    void ask('templates.fields', {}).then((answer) => answer.ok && patch({ fields: answer.value }));
  }, [ask]);

  useEffect(() => {
    if (focus) root.current?.querySelector<HTMLElement>(focus[0])?.focus();
  }, [focus]);

  return {
    ...state,
    root,
    add: () => patch({ written: NEW }),
    edit: (template: TemplateView) => patch({ written: template }),
    write: (change: Partial<TemplateDraft>) => {
      if (!state.written) return;
      const written = { ...wordsOf(state.written), ...change };
      patch({ written });
      void keep(written);
    },
    cancel: () => {
      patch({ written: null });
      void keep(null);
      setFocus(['[data-add] button']);
    },
    async save() {
      if (!state.written) return;
      const put = ask('templates.put', { ...wordsOf(state.written), at: null });
      if (await take(put, { written: null, deleted: null })) await keep(null);
      setFocus(['[data-add] button']);
    },
    async move(template: TemplateView, at: number, way: 'up' | 'down') {
      await take(ask('templates.put', { ...wordsOf(template), at }));
      setFocus([`[data-template="${CSS.escape(template.id)}"] [data-way="${way}"] button:enabled`]);
    },
    async remove(template: TemplateView, at: number) {
      await take(ask('templates.delete', { id: template.id }), { deleted: { template, at } });
      setFocus(['[data-deleted] button']);
    },
    async putField(name: string, text: string): Promise<boolean> {
      patch({ busy: true, problem: null });
      const answer = await ask('templates.fields.put', { name, text });
      if (answer.ok) patch({ busy: false, fields: answer.value });
      else patch({ busy: false, problem: answer.problem });
      // What was removed had the focus, and what was saved stands empty.
      setFocus(['.own-field input']);
      return answer.ok;
    },
    async restore() {
      const { deleted } = state;
      if (!deleted) return;
      await take(ask('templates.put', { ...wordsOf(deleted.template), at: deleted.at }), { deleted: null });
      setFocus(['[data-add] button']);
    },
  };
}

/** What of a template the user writes. */
const wordsOf = <I extends string | null>({
  id,
  field,
  name,
  text,
}: Omit<TemplateView, 'id'> & { readonly id: I }) => ({
  id,
  field,
  name,
  text,
});
