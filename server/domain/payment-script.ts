import { declineCodes, isDeclineCode, type DeclineCode } from "./decline-codes";

/** What a sandbox's gateway is asked for: money or a hold, taking what is held, giving back. */
export const scriptOperations = ["payment", "capture", "refund"] as const;

export type ScriptOperation = (typeof scriptOperations)[number];

/** What an entry has the gateway answer; refusals go by the names of `decline-codes`. */
export type ScriptOutcome =
  "succeeds" | "challenge" | "timeout-captured" | "timeout-not-captured" | DeclineCode;

/** What may be answered to each ask. A challenge needs somebody to answer it. */
export const scriptOutcomes: Readonly<Record<ScriptOperation, readonly ScriptOutcome[]>> = {
  payment: [
    "succeeds",
    ...(Object.keys(declineCodes) as DeclineCode[]), // the keys of a literal are its codes
    "timeout-captured",
    "timeout-not-captured",
    "challenge",
  ],
  capture: [
    "succeeds",
    "insufficient-funds",
    "do-not-honour",
    "processing-error",
    "suspected-fraud",
    "timeout-captured",
    "timeout-not-captured",
  ],
  refund: ["succeeds", "processing-error", "timeout-captured", "timeout-not-captured"],
};

export type ScriptEntry = {
  operation: ScriptOperation;
  outcome: ScriptOutcome;
  /** The bank takes the money back so many days of business time later; `null` for never. */
  chargebackAfterDays: number | null;
};

/** Whose asks a script answers. Of several that apply the one named first here counts. */
export type ScriptSubject =
  /** A saved method, by the gateway's token. */
  | { kind: "method"; token: string }
  /** Every method of a customer, by the merchant's number. */
  | { kind: "customer"; reference: string }
  /** Every card with a documented number, which brand and last four digits tell apart. */
  | { kind: "card"; brand: string; lastFour: string };

/** What comes once every entry was used: what the card does by itself, or the last entry again. */
export const afterScript = ["own-outcome", "repeat-last"] as const;

export type AfterScript = (typeof afterScript)[number];

export type Script = { entries: readonly ScriptEntry[]; afterwards: AfterScript };

export const mostScriptEntries = 50;

/** Longer than any card scheme lets a customer wait before disputing a charge. */
export const mostChargebackDays = 540;

/** What is wrong with an entry, in words; `null` when nothing is. */
export function scriptEntryFault(entry: ScriptEntry): string | null {
  const { operation, outcome, chargebackAfterDays } = entry;
  if (!scriptOutcomes[operation].includes(outcome)) return "That cannot be answered to this ask.";
  if (chargebackAfterDays === null) return null;
  if (!mayBeChargedBack(entry)) return "Only money that was taken can be charged back.";
  const isDays =
    Number.isInteger(chargebackAfterDays) &&
    chargebackAfterDays >= 0 &&
    chargebackAfterDays <= mostChargebackDays;
  return isDays ? null : `A chargeback comes after 0 to ${mostChargebackDays} days.`;
}

/** Whether money moves by this answer, so that a bank can take it back. */
export const mayBeChargedBack = ({
  operation,
  outcome,
}: Pick<ScriptEntry, "operation" | "outcome">): boolean =>
  operation === "payment" && !isDeclineCode(outcome);
