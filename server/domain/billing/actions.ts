import type { EndReason } from "../events";
import type { TaxedLine } from "../tax";
import type { Charge } from "./subscription-facts";

/**
 * Something that falls due in the life of a subscription. `key` names it within the subscription,
 * the same whenever it is planned, so that what is done can be told from what is not; the keys of
 * charges are what the gateway is given, and are never used for another charge.
 */
export type Action = { key: string; dueAt: Date } & ActionKind;

type Asked = Pick<Charge, "offerId" | "line" | "taxedAt">;

type ActionKind =
  /** The schedule of seasons says otherwise than the period: it moves. */
  | { kind: "follow-season"; endsAt: Date; nextStartsAt: Date }
  | { kind: "remind-card-expiry"; methodId: string }
  | { kind: "announce"; renewsAt: Date; line: TaxedLine }
  /** Nothing to charge it on is known, or only what was refused for good: the customer is asked. */
  | { kind: "ask-for-method" }
  /** Above 1, `attempt` is a retry. */
  | ({ kind: "authorise" | "capture"; attempt: number } & Asked)
  | ({ kind: "charge-switch"; switchId: string; attempt: 1 } & Asked)
  /** The gateway is asked what became of a charge, until it knows. */
  | { kind: "find-out"; charge: Charge }
  | { kind: "end-trial" }
  | { kind: "apply-switch"; switchId: string }
  /** The next period is given: it is paid for, or costs nothing. */
  | { kind: "extend"; index: number }
  | { kind: "enter-grace"; until: Date }
  | { kind: "pause"; resumesAt: Date }
  | { kind: "resume" }
  | { kind: "expire"; reason: EndReason };

export type GatewayAction = Extract<
  Action,
  { kind: "authorise" | "capture" | "charge-switch" | "find-out" }
>;

/** Whether an action is a question to the gateway, whose answer decides what comes next. */
export const asksGateway = (action: Action): action is GatewayAction =>
  action.kind === "authorise" ||
  action.kind === "capture" ||
  action.kind === "charge-switch" ||
  action.kind === "find-out";

/** The charge that a gateway is asked for, or about. */
export function chargeOf(action: GatewayAction): Charge {
  if (action.kind === "find-out") return action.charge;
  const { key, kind: operation, attempt, offerId, line, taxedAt } = action;
  return { key, operation, attempt, offerId, line, taxedAt };
}
