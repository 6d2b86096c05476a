import type { StoredDraft } from '@/lib/storage/own-data/draft-items';
import type { StoredItem } from '@/lib/storage/stored-item';

/** Stores what was typed into a field at a moment (UTC ms); a draft with nothing left in it is gone. */
export async function writeDraft(
  item: StoredItem<StoredDraft>,
  field: keyof StoredDraft,
  text: string,
  at: number,
): Promise<void> {
  const draft = await item.change(({ [field]: _, ...rest }) =>
    text === '' ? rest : { ...rest, [field]: { text, at } },
  );
  if (Object.keys(draft).length === 0) await item.erase();
}
