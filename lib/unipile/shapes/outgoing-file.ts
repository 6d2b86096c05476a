/** A file to send along, at most 15 MB. */
export interface OutgoingFile {
  readonly name: string;
  readonly content: Blob;
}
