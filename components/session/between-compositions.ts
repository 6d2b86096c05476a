/**
 * `look`, but put off to the end of a word that is being composed (Japanese, Chinese, Korean, accents): a box whose text is changed under
 * it loses or doubles the word.
 */
export function betweenCompositions(look: () => void, signal: AbortSignal): () => void {
  let composing = false;
  let wanted = false;
  document.addEventListener('compositionstart', () => (composing = true), { signal });
  document.addEventListener(
    'compositionend',
    () => {
      composing = false;
      if (wanted) look();
      wanted = false;
    },
    { signal },
  );
  return () => {
    if (composing) wanted = true;
    else look();
  };
}
