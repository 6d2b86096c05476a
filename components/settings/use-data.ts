import { useState } from 'preact/hooks';
import { saveFile } from '@/components/ui/save-file';
import { DATA_WORDS, exportedSentence, IMPORT_WORDS, importedSentence, progressWords } from '@/lib/copy/data-copy';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import type { Result } from '@/lib/result';
import { exportFile } from './export-file';
import { type ImportedFile, type ImportPreview, importFile, previewImport, readImport } from './import-file';

type DataStep = 'exporting' | 'checking' | 'importing' | 'erasing';

interface DataState {
  readonly step: DataStep | null;
  /** How far it is, and then what came of it. */
  readonly said: string;
  readonly problem: Problem | null;
  readonly confirmingErase: boolean;
  /** A file that was checked and waits for the user's word. */
  readonly offered: OfferedImport | null;
}

interface OfferedImport {
  readonly name: string;
  readonly file: ImportedFile;
  readonly preview: ImportPreview;
}

export interface DataDeps {
  readonly ask: Ask;
  /** Told once nothing is stored any more. */
  readonly onErased: () => void;
}

export type DataModel = ReturnType<typeof useData>;

/** Everything that the section of the user's data does. */
export function useData({ ask, onErased }: DataDeps) {
  const [state, setState] = useState<DataState>({
    step: null,
    said: '',
    problem: null,
    confirmingErase: false,
    offered: null,
  });
  const patch = (change: Partial<DataState>) => setState((now) => ({ ...now, ...change }));
  const progress = (entries: number) => patch({ said: progressWords(entries) });

  const run = async (
    step: DataStep,
    task: () => Promise<Result<string, Problem>>,
  ): Promise<Result<string, Problem>> => {
    patch({ step, said: '', problem: null });
    const done = await task();
    patch({
      step: null,
      said: done.ok ? done.value : '',
      problem: done.ok ? null : done.problem,
      confirmingErase: false,
    });
    return done;
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
    /** Reads and checks a file, and shows what it would change. */
    offerImport: (chosen: File) =>
      run('checking', async () => {
        patch({ offered: null });
        const file = readImport(await chosen.text());
        if (!file.ok) return file;
        const preview = await previewImport(ask, file.value);
        if (preview.ok) patch({ offered: { name: chosen.name, file: file.value, preview: preview.value } });
        return said(preview, () => '');
      }),
    /** What kept something from being done is over. */
    forgetProblem: () => patch({ problem: null }),
    leaveImport: () => patch({ offered: null }),
    async importOffered() {
      const { offered } = state;
      if (offered === null) return;
      const taken = await run('importing', async () =>
        said(await importFile(ask, offered.file, progress), ({ added, changed }) => importedSentence(added + changed)),
      );
      patch({ offered: null, ...(!(taken.ok || saysWhatBecame(taken.problem)) && { said: IMPORT_WORDS.stopped }) });
    },
    confirmErase: (confirmingErase: boolean) => patch({ confirmingErase }),
    async erase() {
      const erased = await run('erasing', async () => said(await ask('data.erase', {}), () => DATA_WORDS.erased));
      if (erased.ok) onErased();
    },
  };
}

/** Whether the sentence of a problem says by itself how much of a file is imported. */
const saysWhatBecame = ({ kind }: Problem): boolean => kind === 'import-refused' || kind === 'import-unfinished';
