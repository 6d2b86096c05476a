import type { PersonRef } from '@/lib/linkedin/person-address';
import { joined } from '@/lib/outreach/rules/drafts/typed-over';
import type { People } from '@/lib/worker/account/people';
import type { Drafts } from '@/lib/worker/person/drafts';
import type { PageNotes } from './page-notes';

type DraftsOfSurface = Pick<Drafts, 'read' | 'write'>;

/**
 * The drafts as Kith's own windows have them: a note that was typed on a person's page stands beside what was typed here, until it is in
 * the text or discarded, and is then gone from the page's. A page is told nothing of drafts in turn.
 */
export function offerPageNotes(
  drafts: DraftsOfSurface,
  { notes, people }: { readonly notes: Pick<PageNotes, 'typed' | 'write'>; readonly people: Pick<People, 'known'> },
): DraftsOfSurface {
  /** The note, and the address that it was typed under; null where there is none, or the person's address is not known. */
  const noteTo = async (accountId: string, person: string) => {
    const known = await people.known(accountId, { kind: 'provider-id', value: person });
    if (!known?.publicIdentifier) return null;
    const ref: PersonRef = { kind: 'public-identifier', value: known.publicIdentifier };
    const note = await notes.typed(accountId, ref);
    return note && { ...note, ref };
  };

  return {
    async read(accountId, person) {
      const [draft, note] = await Promise.all([drafts.read(accountId, person), noteTo(accountId, person)]);
      const besides = [draft.note, draft.otherNote].map((typed) => typed?.text ?? '');
      if (!note || besides.some((text) => text.includes(note.text))) return draft;
      return { ...draft, otherNote: { text: joined([besides[1] ?? '', note.text]), at: note.at } };
    },
    async write(accountId, person, typing) {
      const note = typing.field === 'otherNote' ? await noteTo(accountId, person) : null;
      if (!note?.text || !typing.over.endsWith(note.text)) return drafts.write(accountId, person, typing);
      const over = (await drafts.read(accountId, person)).otherNote?.text ?? '';
      const known = typing.over === joined([over, note.text]) ? over : typing.over;
      await drafts.write(accountId, person, { ...typing, over: known });
      if (typing.text === '') await notes.write(accountId, note.ref, '');
    },
  };
}
