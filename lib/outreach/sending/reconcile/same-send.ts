import type { ElsewhereSend } from '@/lib/outreach/journal/account-journal';

/** One invitation from two sightings: the names of both, and the earlier moment; what was seen last says whether it is over. */
export const sameSend = (send: ElsewhereSend, known: ElsewhereSend): ElsewhereSend => ({
  providerId: known.providerId ?? send.providerId,
  publicIdentifier: known.publicIdentifier ?? send.publicIdentifier,
  invitationId: known.invitationId ?? send.invitationId,
  fullName: known.fullName || send.fullName,
  at: send.at === null || known.at === null ? (known.at ?? send.at) : Math.min(known.at, send.at),
  withNote: known.withNote || send.withNote,
  own: known.own || send.own,
  seenAt: Math.max(known.seenAt, send.seenAt),
  over: (send.seenAt >= known.seenAt ? send : known).over,
});
