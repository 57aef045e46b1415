/** Under which mails are listed, in this order. */
export const templateGroups = [
  "Account",
  "Purchases and renewals",
  "Payment trouble",
  "Changes",
  "Ends and refunds",
] as const;

export type TemplateGroup = (typeof templateGroups)[number];
