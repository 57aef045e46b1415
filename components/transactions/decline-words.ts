import type { DeclineCode } from "@/server/domain/decline-codes";
import type { AttemptState } from "@/server/services/payments/attempts-of";

const declineWords: Record<DeclineCode, string> = {
  "insufficient-funds": "There was not enough money on the account.",
  "limit-exceeded": "The payment was over the card’s limit.",
  "do-not-honour": "The bank said no without giving a reason.",
  "processing-error": "The bank could not process the payment just then.",
  "authentication-failed": "The customer did not pass the bank’s check.",
  "authentication-required": "The bank wanted to ask the customer, who was not there.",
  "expired-card": "The card had expired.",
  "incorrect-details": "The card’s details were not right.",
  "lost-card": "The card was reported lost.",
  "stolen-card": "The card was reported stolen.",
  "suspected-fraud": "The bank suspected fraud.",
  "unknown-method": "The gateway no longer knew this card.",
};

/** Why a payment was refused, in plain words; a code we do not know is told as it is. */
export const declineText = (code: string): string =>
  Object.hasOwn(declineWords, code)
    ? declineWords[code as DeclineCode]
    : `The gateway said “${code}”.`;

export const attemptLabels = {
  initiated: { tone: "neutral", label: "Under way" },
  "action-required": { tone: "warn", label: "Waiting for the customer" },
  unknown: { tone: "warn", label: "Outcome not known yet" },
  captured: { tone: "ok", label: "Paid" },
  refused: { tone: "bad", label: "Declined" },
  cancelled: { tone: "neutral", label: "Cancelled by the customer" },
  failed: { tone: "bad", label: "Failed" },
} as const satisfies Record<AttemptState, { tone: string; label: string }>;

const accountLabels: Readonly<Record<string, string>> = {
  "gateway-clearing": "Gateway clearing",
  revenue: "Revenue",
  "tax-payable": "Tax payable",
};

/** An account of the books by the name people use. */
export const accountLabel = (account: string): string => accountLabels[account] ?? account;
