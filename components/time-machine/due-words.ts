import type { DueNext } from "@/server/services/time-machine/due-next";

/** What the clock will do by itself. */
export const dueWords: Readonly<Record<DueNext["kind"], string>> = {
  "follow-season": "Follows its season",
  "remind-card-expiry": "Reminds of a card that expires",
  announce: "Announces the next payment",
  "ask-for-method": "Asks for a payment method",
  authorise: "Holds the next payment",
  capture: "Takes the next payment",
  "charge-switch": "Takes the payment for a change of plan",
  "find-out": "Asks what became of a payment",
  "end-trial": "Ends the free trial",
  "apply-switch": "Changes the plan",
  extend: "Begins the next period",
  "enter-grace": "Enters grace",
  pause: "Begins a break",
  resume: "Ends a break",
  expire: "Ends the subscription",
};
