import { asksGateway, type Action } from "@/server/domain/billing/actions";
import type { Outcome } from "@/server/domain/billing/answered";
import type { Done } from "@/server/domain/billing/effects";
import { nextAction } from "@/server/domain/billing/next-action";
import { carryOut } from "@/server/domain/billing/plan";
import type { Charge } from "@/server/domain/billing/subscription-facts";
import type { Held } from "./hold-subscriptions";

/** Whether charges are made when they are made, or, where time is simulated, when they were due. */
export type Pace = "real" | "simulated";

/** An answer of the gateway to the charge of that key. */
export type HeardOutcome = { key: string; outcome: Outcome };

export type Step = Done & { action: Action; at: Date; isAnswer: boolean };

/** How far a subscription came by itself. */
export type Advance = {
  steps: readonly Step[];
  /** What the gateway has to be asked, or asked about, before anything else happens. */
  asks: Charge | null;
  /** Whether a charge is due that may not be asked for now. */
  isHeldUp: boolean;
};

type Now = { at: Date; pace: Pace; mayAsk: boolean; heard: HeardOutcome | null };

/** Far more than any outage lasts: a bound against a rule that never comes to an end. */
const mostSteps = 2_000;

/**
 * Does what a subscription is due for, one after the other, until nothing is, or until the gateway
 * has to be asked. A charge is noted as one whose outcome is not known before anybody asks for it,
 * so that a crash leaves something to ask about and a change of mind meets it half way.
 *
 * @throws RangeError where the rules make no sense of the facts
 */
export function advance({ facts: start, rules }: Pick<Held, "facts" | "rules">, now: Now): Advance {
  const steps: Step[] = [];
  const came = (asks: Charge | null): Advance => ({ steps, asks, isHeldUp: false });
  let facts = start;
  let { heard } = now;
  let last = new Date(0);
  for (let count = 0; count < mostSteps; count += 1) {
    const action = nextAction(facts, rules);
    if (!action || action.dueAt > now.at) return came(null);
    const isAnswer = action.kind === "find-out";
    if (isAnswer && heard?.key !== action.charge.key) return came(action.charge);
    if (isAnswer && heard?.outcome.kind === "unknown") return came(null);
    const isHeldUp = !isAnswer && asksGateway(action) && !now.mayAsk;
    if (isHeldUp) return { steps, asks: null, isHeldUp };

    // What time does by itself is done as of when it was due; what asks others, when it asks.
    const moment = asksGateway(action) && now.pace === "real" ? now.at : action.dueAt;
    const at = moment > last ? moment : last;
    const outcome = isAnswer ? (heard?.outcome ?? null) : null;
    const done = carryOut(facts, rules, action, { at, outcome });
    steps.push({ ...done, action, at, isAnswer });
    if (isAnswer) heard = null;
    facts = done.facts;
    last = at;
  }
  throw new RangeError("What is due never comes to an end.");
}
