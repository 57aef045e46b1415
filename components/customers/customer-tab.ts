/** The parts of a customer's history, as the address names them. */
export const customerTabs = [
  "transactions",
  "timeline",
  "emails",
  "entitlements",
  "consents",
  "notes",
] as const;

export type CustomerTab = (typeof customerTabs)[number];
