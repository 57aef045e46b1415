import type { EndReason } from "../events";
import type { Money } from "../money";
import type { TaxedLine } from "../tax";
import type { Effect } from "./effects";
import { chargesOf, type Foreseen, type ForeseenCharge } from "./foresee";

type Stretch = { startsAt: Date; endsAt: Date };

/** Something to come that a subscriber would want to know of. */
export type Upcoming = { at: Date } & (
  | (Pick<ForeseenCharge, "purpose" | "offerId" | "price"> & {
      kind: "charge";
      /** What is taken, tax and all. */
      line: TaxedLine;
      period: Stretch | null;
      convertsTrial: boolean;
    })
  | { kind: "free-period"; period: Stretch }
  | { kind: "trial-ends" }
  | { kind: "price-changes"; price: Money }
  | { kind: "discount-ends" }
  | { kind: "switches"; offerId: string }
  | { kind: "pauses"; resumesAt: Date }
  | { kind: "resumes" }
  | { kind: "card-expires" }
  | { kind: "ends"; reason: EndReason }
);

/** What there is to tell of what is foreseen, in its order. */
export function upcoming(steps: readonly Foreseen[]): Upcoming[] {
  const charges = new Map(chargesOf(steps).map((charge) => [charge.key, charge]));
  return steps.flatMap((step) => [
    ...(step.action.kind === "remind-card-expiry"
      ? [{ kind: "card-expires" as const, at: step.at }]
      : []),
    ...step.effects.flatMap((effect) => told(effect, step, charges)),
    ...(isDiscountOver(step) ? [{ kind: "discount-ends" as const, at: step.after.dueAt }] : []),
  ]);
}

function told(
  effect: Effect,
  { at, before, after }: Foreseen,
  charges: ReadonlyMap<string, ForeseenCharge>,
): Upcoming[] {
  if (effect.kind === "charged") {
    const charge = charges.get(effect.charge);
    if (!charge) return [];
    const { purpose, offerId, price, period } = charge;
    const convertsTrial = before.state.kind === "active" && before.state.isInTrial;
    const { line } = effect;
    return [{ kind: "charge", at, purpose, offerId, price, line, period, convertsTrial }];
  }
  if (effect.kind === "period-began" && effect.period.kind === "free") {
    return [{ kind: "free-period", at, period: effect.period }];
  }
  if (effect.kind === "price-changed") {
    return [{ kind: "price-changes", at, price: after.terms.price }];
  }
  if (effect.kind === "paused") return [{ kind: "pauses", at, resumesAt: effect.resumesAt }];
  if (effect.kind === "switched") return [{ kind: "switches", at, offerId: effect.toOfferId }];
  if (effect.kind === "trial-converted") return [{ kind: "trial-ends", at }];
  if (effect.kind === "pause-ended") return [{ kind: "resumes", at }];
  if (effect.kind === "ended") return [{ kind: "ends", at, reason: effect.reason }];
  return [];
}

/** Whether the period that just began is the last with the discount. */
const isDiscountOver = ({ before, after }: Foreseen): boolean =>
  before.discount !== null && after.discount === null;
