/** How long an invitation holds after it was last sent, in days of wall time. */
const lifeDays = 7;

export const invitationExpiry = (sentAt: Date): Date =>
  new Date(sentAt.getTime() + lifeDays * 86_400_000);
