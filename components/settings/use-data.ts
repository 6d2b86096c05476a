import { useState } from 'preact/hooks';
import { saveFile } from '@/components/ui/save-file';
import { ERASED_SENTENCE, exportedSentence, importedSentence, progressWords } from '@/lib/copy/data-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Result } from '@/lib/result';
import { exportFile } from './export-file';
import { importFile } from './import-file';

type DataStep = 'exporting' | 'importing' | 'erasing';

interface DataState {
  readonly step: DataStep | null;
  /** How far it is, and then what came of it. */
  readonly said: string;
  readonly problem: Problem | null;
  readonly confirmingErase: boolean;
}

export interface DataDeps {
  readonly ask: Ask;
  /** Told once nothing is stored any more. */
  readonly onErased: () => void;
}

export type DataModel = ReturnType<typeof useData>;

/** Everything that the section of the user's data does. */
export function useData({ ask, onErased }: DataDeps) {
  const [state, setState] = useState<DataState>({ step: null, said: '', problem: null, confirmingErase: false });
  const patch = (change: Partial<DataState>) => setState((now) => ({ ...now, ...change }));
  const progress = (entries: number) => patch({ said: progressWords(entries) });

  const run = async (step: DataStep, task: () => Promise<Result<string, Problem>>): Promise<boolean> => {
    patch({ step, said: '', problem: null });
    const done = await task();
    patch({
      step: null,
      said: done.ok ? done.value : '',
      problem: done.ok ? null : done.problem,
      confirmingErase: false,
    });
    return done.ok;
  };
  const said = <T>(result: Result<T, Problem>, words: (value: T) => string): Result<string, Problem> =>
    result.ok ? { ok: true, value: words(result.value) } : result;

  return {
    ...state,
    exportAll: () =>
      run('exporting', async () => {
        const file = await exportFile(ask, progress);
        if (file.ok) saveFile(file.value.name, 'application/json', file.value.parts);
        return said(file, ({ entries }) => exportedSentence(entries));
      }),
    importAll: (file: File) =>
      run('importing', async () => said(await importFile(ask, await file.text(), progress), importedSentence)),
    confirmErase: (confirmingErase: boolean) => patch({ confirmingErase }),
    async erase() {
      const erased = await run('erasing', async () => said(await ask('data.erase', {}), () => ERASED_SENTENCE));
      if (erased) onErased();
    },
  };
}
