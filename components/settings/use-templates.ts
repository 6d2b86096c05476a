import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { TemplateView } from '@/lib/protocol/templates';

/** A template while it is written; `id` null for a new one. */
export type WrittenTemplate = Omit<TemplateView, 'id'> & { readonly id: string | null };

interface TemplatesState {
  /** Null until they are read. */
  readonly templates: readonly TemplateView[] | null;
  readonly written: WrittenTemplate | null;
  /** The one deleted last, and where it stood. */
  readonly deleted: { readonly template: TemplateView; readonly at: number } | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

export type TemplatesModel = ReturnType<typeof useTemplates>;

const NEW: WrittenTemplate = { id: null, field: 'note', name: '', text: '' };

/** Everything that the section of the templates does. */
export function useTemplates(ask: Ask) {
  const root = useRef<HTMLElement>(null);
  /** Where focus goes next; a new array moves it anew. */
  const [focus, setFocus] = useState<readonly [selector: string] | null>(null);
  const [state, setState] = useState<TemplatesState>({
    templates: null,
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
  ): Promise<void> => {
    patch({ busy: true, problem: null });
    const answer = await question;
    if (answer.ok) patch({ busy: false, templates: answer.value, ...done });
    else patch({ busy: false, problem: answer.problem });
  };

  useEffect(() => {
    void take(ask('templates', {}));
  }, [ask]);

  useEffect(() => {
    if (focus) root.current?.querySelector<HTMLElement>(focus[0])?.focus();
  }, [focus]);

  return {
    ...state,
    root,
    add: () => patch({ written: NEW }),
    edit: (template: TemplateView) => patch({ written: template }),
    write: (change: Partial<WrittenTemplate>) =>
      setState((now) => ({ ...now, written: now.written && { ...now.written, ...change } })),
    cancel: () => {
      patch({ written: null });
      setFocus(['[data-add] button']);
    },
    async save() {
      if (!state.written) return;
      await take(ask('templates.put', { ...state.written, at: null }), { written: null, deleted: null });
      setFocus(['[data-add] button']);
    },
    async move(template: TemplateView, at: number, way: 'up' | 'down') {
      await take(ask('templates.put', { ...template, at }));
      setFocus([`[data-template="${CSS.escape(template.id)}"] [data-way="${way}"] button:enabled`]);
    },
    async remove(template: TemplateView, at: number) {
      await take(ask('templates.delete', { id: template.id }), { deleted: { template, at } });
      setFocus(['[data-deleted] button']);
    },
    async restore() {
      const { deleted } = state;
      if (!deleted) return;
      await take(ask('templates.put', { ...deleted.template, at: deleted.at }), { deleted: null });
      setFocus(['[data-add] button']);
    },
  };
}
