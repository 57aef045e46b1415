/** What a link into My account can open: one of these, and nothing beside it. */
export const accountJobs = [
  "update-payment",
  "cancel",
  "change-plan",
  "resume",
  "receipts",
  "sign-in",
  "reset-password",
] as const;

export type AccountJob = (typeof accountJobs)[number];

export const isAccountJob = (text: string): text is AccountJob =>
  accountJobs.some((job) => job === text);
