export const consentNames = ["terms", "marketing"] as const;
export type ConsentName = (typeof consentNames)[number];
export type ConsentState = "accepted" | "declined";

/** What customers are asked to agree to, as it stands. */
export type ConsentTerms = {
  name: ConsentName;
  version: number;
  label: string;
  url: string | null;
  isRequired: boolean;
};

/** What somebody said, and to which version. */
export type ConsentSaid = { version: number; state: ConsentState; decidedAt: Date };

/** A wish that was declined stays declined; what was agreed to, or never answered, is asked anew. */
export const needsAnswer = ({ version }: ConsentTerms, said: ConsentSaid | null): boolean =>
  said === null || (said.state === "accepted" && said.version < version);
