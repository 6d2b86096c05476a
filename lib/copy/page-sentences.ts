/** The problems that a page finds by itself, without a worker to put them into words. */
export const PAGE_SENTENCES = {
  'page-changed': 'The page has changed since it was shown, so nothing was sent; check who it is and click again.',
  'click-not-trusted':
    'Kith could not be sure that this button was in plain sight, so nothing was sent; go on in Kith.',
  'click-again': 'Nothing was sent yet, as the button or its window had only just come into view; click once more.',
  'note-changed': 'The note was changed by this page and not by you; read it, then click Invite again.',
  'worker-silent': 'Kith gave no answer, so it is not known what happened; look in Activity before you try again.',
  updated: 'Kith was updated; reload this page to go on.',
} as const;

/** Why a page is not given more, whoever asks through it. */
export const PAGE_LIMITED = {
  'not-in-front': 'This tab is not the one in front, so nothing was done; bring it to the front and click again.',
  'under-way':
    'The last one from this tab can still be undone, so nothing else was sent; click again in a few seconds.',
  many: 'Many were sent from pages in the last ten minutes, so nothing more is taken from here; go on in Kith.',
} as const;

/** A text that LinkedIn would not take whole; nothing is ever cut. */
export const textTooLong = ({ max, over }: { readonly max: number; readonly over: number }): string =>
  `The text is ${over} ${over === 1 ? 'character' : 'characters'} over the ${max} that fit; shorten it.`;
