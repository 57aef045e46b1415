/** One mail for each time an invitation is sent. */
export const invitationDedupeKey = (sending: { id: string; sendCount: number }): string =>
  `invitation:${sending.id}:${sending.sendCount}`;
