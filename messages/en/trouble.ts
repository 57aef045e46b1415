import type { DeclineCode } from "@/server/domain/decline-codes";

type Decline = { what: string; advice: string };

/** Said of cards that a bank may be looking for: nobody at the checkout learns which. */
const unexplained = {
  what: "Your bank declined this card.",
  advice: "Use another card, or call your bank.",
};

/** Of a payment that came to nothing: what happened, whether money moved, and what to do. */
export const troubleMessages = {
  decline: {
    notCharged: "You were not charged.",
    "insufficient-funds": {
      what: "Your bank says there is not enough money for this payment.",
      advice: "Try another card, or this one again once there is.",
    },
    "limit-exceeded": {
      what: "This payment is over the limit of your card.",
      advice: "Try another card, or ask your bank to raise the limit.",
    },
    "do-not-honour": {
      what: "Your bank declined this card.",
      advice: "Try another card, or ask your bank why.",
    },
    "processing-error": {
      what: "Your bank could not process this payment.",
      advice: "Try again in a moment, or use another card.",
    },
    "authentication-failed": {
      what: "Your bank could not confirm that it was you.",
      advice: "Try again, or use another card.",
    },
    "authentication-required": {
      what: "Your bank wants you to confirm this payment.",
      advice: "Try again, and confirm it when your bank asks.",
    },
    "expired-card": {
      what: "Your bank says this card has expired.",
      advice: "Use another card.",
    },
    "incorrect-details": {
      what: "Your bank does not recognise these card details.",
      advice: "Check the number, expiry and security code, or use another card.",
    },
    "lost-card": unexplained,
    "stolen-card": unexplained,
    "suspected-fraud": unexplained,
    "unknown-method": {
      what: "This saved card can no longer be used.",
      advice: "Use another card.",
    },
    other: {
      what: "The payment did not go through.",
      advice: "Try again, or use another card.",
    },
  } satisfies { notCharged: string } & Record<DeclineCode | "other", Decline>,
  refusal: {
    cancelled: {
      what: "You stopped the check by your bank.",
      advice: "Pay again when you are ready, or use another card.",
    },
    unfinished: {
      what: "The payment did not arrive at the bank.",
      advice: "Try again.",
    },
    priceChanged: {
      what: "The price has changed to {amount}.",
      advice: "Look at it again before you pay.",
    },
    unproven: {
      what: "This email address has been used here before.",
      advice: "Enter the code that we sent to it, or use another address.",
    },
    blocked: {
      what: "This account cannot buy at the moment.",
      advice: "Ask {seller} for help.",
    },
    tooMany: {
      what: "There were too many tries.",
      advice:
        "{minutes, plural, one {Wait a minute, then try again.} other {Wait # minutes, then try again.}}",
    },
    card: {
      what: "The card could not be sent to the bank.",
      advice: "Check your connection, then try again.",
    },
    lost: {
      what: "The connection broke before an answer came.",
      money: "We do not know yet whether you were charged.",
      advice: "Press the button again: you are never charged twice.",
    },
    broken: {
      what: "Something broke on our side.",
      advice: "Try again in a moment.",
    },
    details: {
      what: "Some of the details were not taken.",
      advice: "Check them, then try again.",
    },
    noScript: {
      what: "This offer needs a card, and cards need scripts.",
      advice: "Allow scripts for this page, then load it again.",
    },
  },
} as const;
