import type { EndReason } from "../events";
import type { SwitchRequest } from "./switches";

/**
 * Where a subscription stands. What cannot be together has no value: a break is never planned in a
 * trial or in grace, and never beside a switch.
 */
export type SubscriptionState = Active | Stopped | Paused | Ended;

export type Active = { kind: "active" } & (
  | {
      /** Until the first charge succeeds. */
      isInTrial: boolean;
      /** Access goes on until then though the period is over and unpaid. */
      graceEndsAt: Date | null;
      planned: PlannedSwitch | SwitchUnderWay | null;
    }
  | { isInTrial: false; graceEndsAt: null; planned: PlannedPause }
);

/** A break from the next billing date on. */
export type PlannedPause = { kind: "pause"; cycles: number };

/** A switch to be made when the period is over. */
export type PlannedSwitch = { kind: "switch"; request: SwitchRequest };

/** A switch that waits for its charge: what it comes to was settled at that instant. */
export type SwitchUnderWay = { kind: "switching"; request: SwitchRequest; at: Date };

/** Runs to the end of what is paid for, and is not renewed. */
export type Stopped = {
  kind: "stopped";
  isInTrial: boolean;
  stoppedAt: Date;
  /** As what it will end: a stopped one ends by the customer's will, unless money was taken back. */
  endsAs: Extract<EndReason, "customer" | "refund" | "chargeback">;
  /** Past the end of the period it can still be resumed until then, without access. */
  restorableUntil: Date;
};

/** On a break: no access and no charge. It has neither stopped nor ended. */
export type Paused = { kind: "paused"; pausedAt: Date; cycles: number };

export type Ended = { kind: "ended"; endedAt: Date; reason: EndReason };

/** Running on with nothing planned. */
export const runningOn = ({ isInTrial, graceEndsAt }: Omit<Active, "kind" | "planned">): Active => {
  return { kind: "active", isInTrial, graceEndsAt, planned: null };
};
