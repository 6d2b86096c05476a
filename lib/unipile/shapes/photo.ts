/** Names somebody in the chats of an account, as `ChatAttendee.attendeeId` does. */
export interface PhotoInput {
  readonly attendeeId: string;
}

/** A picture as it came: its beginning is that of a picture of this type and size, the rest is not believed yet. */
export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** px. */
  readonly width: number;
  readonly height: number;
}
