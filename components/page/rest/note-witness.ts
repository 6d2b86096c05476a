/** Tells what the user enters into the note from what a script of the page puts there. */
export interface NoteWitness {
  /** To be called with every `beforeinput` and `input` of the note. */
  saw(event: Event): void;
  /** Whether a script has changed the note, which now reads `shown`. Says so once: after that it is the user's, who was told to read it. */
  isNotOwn(note: string, shown: string | null): boolean;
}

export function createNoteWitness(): NoteWitness {
  // True after a trusted `beforeinput`: typing, pasting and composing fire it, a script that changes the note does not.
  let announced = false;
  let scripted = false;
  return {
    saw({ type, isTrusted }) {
      if (type === 'beforeinput') announced = isTrusted;
      if (type !== 'input') return;
      scripted ||= !(announced && isTrusted);
      announced = false;
    },
    isNotOwn(note, shown) {
      const changed = scripted || shown !== note;
      scripted = false;
      return changed;
    },
  };
}
