import type { DeclineCode } from "@/server/domain/decline-codes";

/** Which sentence of the mail tells the customer why a payment was declined. */
const reasons = {
  "insufficient-funds": "funds",
  "limit-exceeded": "limit",
  "do-not-honour": "other",
  "processing-error": "technical",
  "authentication-failed": "proof",
  "authentication-required": "proof",
  "expired-card": "expired",
  "incorrect-details": "details",
  "lost-card": "lost",
  "stolen-card": "lost",
  // Whoever tries stolen cards is told nothing that helps them.
  "suspected-fraud": "other",
  "unknown-method": "unknown",
} as const satisfies Record<DeclineCode, string>;

export const declineReason = (code: DeclineCode) => reasons[code];
