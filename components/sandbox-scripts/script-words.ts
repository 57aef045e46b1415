import { cardBrandName } from "@/server/domain/card-brand-name";
import { isDeclineCode, isHardDecline } from "@/server/domain/decline-codes";
import type { AfterScript, ScriptOperation, ScriptOutcome } from "@/server/domain/payment-script";
import type { AskedOfGateway } from "@/server/gateways/payments/payment-scripts";
import type { SubjectView } from "@/server/services/sandbox-scripts/script-subject";

export const operationLabels: Record<ScriptOperation, string> = {
  payment: "Payment or hold",
  capture: "Capture of a hold",
  refund: "Refund",
};

/** A code without its hyphens is how banks' reasons are spoken of. */
const reason = (code: string) => code.replaceAll("-", " ");

const answers: Readonly<Partial<Record<ScriptOutcome, string>>> = {
  succeeds: "Approve",
  challenge: "Ask for 3-D Secure",
  "timeout-captured": "No answer, and it was done",
  "timeout-not-captured": "No answer, and nothing arrived",
};

export const outcomeLabel = (outcome: ScriptOutcome): string =>
  answers[outcome] ?? `Decline: ${reason(outcome)}`;

/** Whether trying again can help, in a word; `null` for what is no refusal. */
export const hardness = (outcome: ScriptOutcome): "hard" | "soft" | null => {
  if (!isDeclineCode(outcome)) return null;
  return isHardDecline(outcome) ? "hard" : "soft";
};

export const afterwardsLabels: Record<AfterScript, string> = {
  "own-outcome": "The card answers by itself",
  "repeat-last": "The last answer is repeated",
};

export const cardText = ({ brand, lastFour }: { brand: string; lastFour: string }) =>
  `${cardBrandName(brand)} •••• ${lastFour}`;

/** A subject in one line, as dialogs and menus name it. */
export function subjectText(subject: SubjectView): string {
  switch (subject.kind) {
    case "card":
      return `Test card ${cardText(subject)}`;
    case "customer":
      return `Every card of ${subject.customer.email}`;
    case "method":
      return `${cardText(subject)} of ${subject.customer.email}`;
  }
}

/** A subject as procedures take it, and as a key that is its own. */
export function subjectInput(subject: SubjectView) {
  switch (subject.kind) {
    case "card":
      return { kind: subject.kind, brand: subject.brand, lastFour: subject.lastFour };
    case "customer":
      return { kind: subject.kind, customerId: subject.customer.id };
    case "method":
      return { kind: subject.kind, paymentDetailsId: subject.paymentDetailsId };
  }
}

export const subjectKeyOf = (subject: SubjectView): string =>
  Object.values(subjectInput(subject)).join(" ");

const kinds: Record<AskedOfGateway["kind"], string> = {
  charge: "Charge",
  verification: "Check of the card",
  hold: "Hold",
  capture: "Capture",
};

export const askedText = ({ kind }: Pick<AskedOfGateway, "kind">) => kinds[kind];

/** What came of an ask. */
export function answerText({ kind, state, declineCode }: AskedOfGateway): string {
  switch (state) {
    case "captured":
      return kind === "verification" ? "Approved" : "Taken";
    case "held":
      return "Held";
    case "refused":
      return `Declined: ${reason(declineCode ?? "no reason")}`;
    case "action-required":
      return "Waits for 3-D Secure";
    case "cancelled":
      return "Given up";
  }
}
