import { browser } from 'wxt/browser';
import type { EntriesChange, ExportHead, ExportStretch } from '@/lib/protocol/data';
import { SAM_ACCOUNT_ID } from '../sandbox/cast.ts';
import { ask, connect, outcome, send, value } from './worker-rig.ts';

/** What a file of the user holds. */
export interface ExportedFile {
  readonly head: ExportHead;
  readonly entries: ExportStretch['entries'];
}

export const exported = async (): Promise<ExportedFile> => ({
  head: await value<ExportHead>('data.export'),
  entries: (await value<ExportStretch>('data.export.entries', { before: null })).entries,
});

/** Has a file taken over as a surface does, under an id of its own; resolves to the last answer. */
export async function handOver({ head, entries }: { head: unknown; entries: readonly unknown[] }) {
  const file = crypto.randomUUID();
  await ask('data.import.entries', { entries, check: false, file });
  return ask('data.import', { head, check: false, file, entries: entries.length });
}

/** The same where all goes well; resolves to how many entries it changed. */
export async function bring({ head, entries }: { head: unknown; entries: readonly unknown[] }): Promise<number> {
  const file = crypto.randomUUID();
  const { added, changed } = await value<EntriesChange>('data.import.entries', { entries, check: false, file });
  await value('data.import', { head, check: false, file, entries: entries.length });
  return added + changed;
}

/** The file of a worker with a send, a template and a draft. */
export async function filled(): Promise<ExportedFile> {
  await connect();
  await outcome(await send('jane-doe', { text: 'Hello' }));
  await value('templates.put', { id: null, field: 'note', name: 'Fair', text: 'Hi', at: null });
  await value('draft.write', { accountId: SAM_ACCOUNT_ID, person: 'p', field: 'note', text: 'Dear', over: '' });
  return exported();
}

/** All that stands in `chrome.storage.local`, as text. */
export const stored = async (): Promise<string> => JSON.stringify(await browser.storage.local.get());
