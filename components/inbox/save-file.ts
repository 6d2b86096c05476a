import { fromBase64 } from '@/lib/base64';

/** Saves a file to the user's downloads. Never under its own media type: what a stranger sent is not to be opened in an extension. */
export function saveFile(name: string, base64: string): void {
  const url = URL.createObjectURL(new Blob([fromBase64(base64)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has the bytes once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
