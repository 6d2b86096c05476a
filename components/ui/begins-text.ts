/** Whether a key begins a text where no letter is a command. */
export const beginsText = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  /^\p{L}$/u.test(key) && !ctrlKey && !metaKey && !altKey;
