/** Tells what the user enters into the note from what a script of the page puts there. */
export interface NoteWitness {
  /** To be called with every `beforeinput` and `input` of the note. */
  saw(event: Event): void;
  /** False once a script has changed the note: what it then holds is not to be kept as the user's words. */
  isOwn(): boolean;
  /** The user was told to read it, or has put their own words back: what stands there is theirs. */
  told(): void;
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
    isOwn: () => !scripted,
    told() {
      scripted = false;
    },
  };
}
