/** Hands the user a file made of `parts`, as a download. `type`: its media type. */
export function saveFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type }));
  link.download = name;
  link.click();
  // Chrome reads the file after the click; a minute is ample for that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
