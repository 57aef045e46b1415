/** Under which mails are listed, in this order. */
export const emailGroups = [
  "Account",
  "Purchases and renewals",
  "Payment trouble",
  "Changes",
  "Ends and refunds",
] as const;

export type EmailGroup = (typeof emailGroups)[number];
