const FAMILIES = { member: 0x2a, newer: 0x3a, lead: 0x2c, recruiter: 0x43 } as const;

/** An id laid out as LinkedIn's are; `opaque` fills the part that says nothing. */
export function madeId(family: keyof typeof FAMILIES, memberNumber: number, opaque = 7): string {
  const bytes = Buffer.alloc(29, opaque);
  bytes.writeUInt16BE(FAMILIES[family], 0);
  bytes.writeUIntBE(memberNumber, 2, 6);
  bytes.writeUInt8(1, 8);
  return bytes.toString('base64url');
}
