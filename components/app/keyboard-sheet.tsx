import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { COMMAND_WORDS, KEYBOARD_WORDS, keyWords } from '@/lib/copy/keyboard-copy';

/** A command of the manifest with the keys that Chrome has given it; '' for none. */
export interface CommandKeys {
  readonly name: string;
  readonly keys: string;
}

interface KeyboardSheetProps {
  /** Reads the commands as they are set now, for the user may change them in Chrome. */
  readonly commands: () => Promise<readonly CommandKeys[]>;
  readonly onClose: () => void;
}

/** Every shortcut on one sheet. */
export function KeyboardSheet({ commands, onClose }: KeyboardSheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const [set, setCommands] = useState<readonly CommandKeys[]>([]);
  useLayoutEffect(() => {
    const dialog = sheet.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      // While it is open nothing below it takes the focus.
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    void commands().then(setCommands);
  }, [commands]);
  const keysOf = (name: string) => set.find((command) => command.name === name)?.keys || KEYBOARD_WORDS.unset;
  return (
    <dialog class="keyboard-sheet" aria-label={KEYBOARD_WORDS.title} ref={sheet} onClose={onClose}>
      <h2>{KEYBOARD_WORDS.title}</h2>
      <h3>{KEYBOARD_WORDS.anywhere}</h3>
      <dl>
        {Object.entries(COMMAND_WORDS).map(([name, does]) => (
          <Shortcut key={name} does={does} keys={[keysOf(name)]} />
        ))}
      </dl>
      <h3>{KEYBOARD_WORDS.inKith}</h3>
      <dl>
        {keyWords(isMac()).map(({ keys, does }) => (
          <Shortcut key={does} does={does} keys={keys} />
        ))}
      </dl>
      <p class="small muted">{KEYBOARD_WORDS.change}</p>
      <Button onClick={onClose}>{KEYBOARD_WORDS.close}</Button>
    </dialog>
  );
}

/** Firefox has no newer way to tell. */
const isMac = (): boolean => /^Mac/.test(navigator.platform);

function Shortcut({ does, keys }: { readonly does: string; readonly keys: readonly string[] }) {
  return (
    <>
      <dt>{does}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key} dir="ltr">
            {key}
          </kbd>
        ))}
      </dd>
    </>
  );
}
