import { exponentOf } from "./currency";
import type { Money } from "./money";

/** From so many whole units of its currency on, a refund is one that a slip of the hand should not make. */
const largeUnits = 100;

/** Whether whoever gives this much back has to type the amount. */
export const isLargeRefund = ({ minor, currency }: Money): boolean =>
  minor >= largeUnits * 10 ** exponentOf(currency);
