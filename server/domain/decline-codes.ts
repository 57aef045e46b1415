/**
 * Why a payment method said no, in our words; every gateway's own codes are brought to these. A
 * hard decline will be the same tomorrow: it ends the retries, and the customer is asked for
 * another method. A soft one may succeed later.
 */
export const declineCodes = {
  "insufficient-funds": { isHard: false },
  "limit-exceeded": { isHard: false },
  /** The bank gives no reason, and sometimes changes its mind. */
  "do-not-honour": { isHard: false },
  "processing-error": { isHard: false },
  /** The bank asked its customer, who could not prove who they are. */
  "authentication-failed": { isHard: false },
  /** The bank wants to ask its customer, and nobody was there: trying unattended is in vain. */
  "authentication-required": { isHard: true },
  "expired-card": { isHard: true },
  "incorrect-details": { isHard: true },
  "lost-card": { isHard: true },
  "stolen-card": { isHard: true },
  "suspected-fraud": { isHard: true },
  /** The gateway does not know the token, or it was good for one payment and has paid that. */
  "unknown-method": { isHard: true },
} as const satisfies Record<string, { isHard: boolean }>;

export type DeclineCode = keyof typeof declineCodes;

export const isDeclineCode = (text: string): text is DeclineCode =>
  Object.hasOwn(declineCodes, text);

export const isHardDecline = (code: DeclineCode): boolean => declineCodes[code].isHard;
