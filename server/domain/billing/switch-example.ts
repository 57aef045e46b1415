import { money, type Money } from "../money";
import { begun } from "./beginning";
import { termsLine } from "./period-price";
import type { PaymentMethod } from "./subscription-facts";
import { switchAlgorithms, type SwitchAlgorithm } from "./switch-algorithms";
import { unusedPortions, worthOf } from "./switch-proration";
import { quoteSwitch, type SwitchRefusal, type SwitchTarget } from "./switches";

type Example = {
  from: SwitchTarget;
  to: SwitchTarget;
  /** When the first plan is bought; it is left in the middle of its first period. */
  startsAt: Date;
  zone: string;
  taxCountry: string;
};

export type ExampleOutcome = {
  algorithm: SwitchAlgorithm;
  /** From when the new plan can be watched. */
  newPlanAt: Date;
  charged: Money;
  givenBack: Money;
  /** Time on the new plan that the unused time turned into. */
  creditSeconds: number;
  nextPayment: { at: Date; amount: Money };
};

export type SwitchExample = {
  startsAt: Date;
  at: Date;
  endsAt: Date;
  paid: Money;
  /** What the time that is left is worth, of what was paid. */
  unused: Money;
  outcomes: (ExampleOutcome | { algorithm: SwitchAlgorithm; reason: SwitchRefusal })[];
};

const someCard: PaymentMethod = {
  id: "card",
  expiry: null,
  addedAt: new Date(0),
  remindedAt: null,
  declines: [],
};

/** What each algorithm comes to for somebody who changes plans in the middle of a period. */
export function switchExample({ from, to, startsAt, zone, taxCountry }: Example): SwitchExample {
  const beginning = {
    startsAt,
    sold: from,
    zone,
    taxCountry,
    trial: null,
    discount: null,
    method: someCard,
  };
  const sold = begun({ ...beginning, paid: null });
  const paid = termsLine(sold, sold.terms, startsAt);
  const facts = begun({ ...beginning, paid: paid.gross.minor > 0 ? paid : null });
  const { endsAt } = facts.period;
  const at = new Date((startsAt.getTime() + endsAt.getTime()) / 2);
  const { currency } = from.price;
  return {
    startsAt,
    at,
    endsAt,
    paid: paid.gross,
    unused: money(worthOf(unusedPortions(facts.period, at)), currency),
    outcomes: algorithmNames.map((algorithm) => {
      const request = {
        id: "example",
        target: to,
        direction: "upgrade",
        algorithm,
        trial: "end",
      } as const;
      const decision = quoteSwitch(facts, request, at);
      if (!decision.isAvailable) return { algorithm, reason: decision.reason };
      const { charge, refund, creditSeconds, nextPayment } = decision.quote;
      return {
        algorithm,
        newPlanAt: switchAlgorithms[algorithm].isDeferred ? facts.dueAt : at,
        charged: charge?.gross ?? money(0, currency),
        givenBack: money(worthOf(refund), currency),
        creditSeconds,
        nextPayment: { at: nextPayment.at, amount: nextPayment.line.gross },
      };
    }),
  };
}

const algorithmNames = Object.keys(switchAlgorithms) as SwitchAlgorithm[]; // a literal's own keys
