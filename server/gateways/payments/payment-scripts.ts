import type {
  AfterScript,
  Script,
  ScriptEntry,
  ScriptSubject,
} from "@/server/domain/payment-script";
import type { Money } from "@/server/domain/money";

/** An entry, and whether it has answered already. */
export type ScriptedEntry = ScriptEntry & {
  /** By the merchant's clock. */
  usedAt: Date | null;
};

export type SetScript = {
  subject: ScriptSubject;
  entries: readonly ScriptedEntry[];
  afterwards: AfterScript;
};

/** Something that was asked of a card or for a customer, and what was answered. */
export type AskedOfGateway = {
  gatewayReference: string;
  kind: "charge" | "verification" | "hold" | "capture";
  state: "captured" | "held" | "refused" | "action-required" | "cancelled";
  declineCode: string | null;
  amount: Money | null;
  brand: string | null;
  lastFour: string | null;
  /** The number of the script's entry that answered, from 0; `null` when none did. */
  scriptPosition: number | null;
  timesAsked: number;
  bookedAt: Date;
};

/** What a sandbox's gateway can be told to answer. No gateway that moves money has it. */
export type PaymentScripts = {
  list(publisherId: bigint): Promise<SetScript[]>;
  find(publisherId: bigint, subject: ScriptSubject): Promise<SetScript | null>;
  /** Takes the place of the script that the subject has. */
  set(publisherId: bigint, subject: ScriptSubject, script: Script): Promise<void>;
  /** @returns whether there was one */
  clear(publisherId: bigint, subject: ScriptSubject): Promise<boolean>;
  /** The latest asks, newest first. */
  asked(publisherId: bigint, subject: ScriptSubject): Promise<AskedOfGateway[]>;
};
