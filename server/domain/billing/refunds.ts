import { add, allocate, isZero, money, roundedQuotient, subtract, type Money } from "../money";
import { assertBalanced, salePostings, type Posting } from "../postings";
import type { TaxedLine } from "../tax";

/** One line of a charge, and what has been given back of it so far. */
export type ChargedLine = { charged: TaxedLine; refunded: TaxedLine };

export type RefundRequest =
  | { kind: "all-that-is-left" }
  /** An amount with its tax, taken from all lines in proportion to what is left of them. */
  | { kind: "amount"; gross: Money }
  /** What is left of some lines, by their places. */
  | { kind: "lines"; places: readonly number[] };

export type RefundRefusal =
  "nothing-left" | "more-than-left" | "not-an-amount" | "other-currency" | "no-such-line";

export type RefundDecision =
  | {
      isAccepted: true;
      /** What goes back, of each line of the charge; lines of nothing among them. */
      lines: readonly TaxedLine[];
      total: TaxedLine;
      /** What could still be given back after it. */
      left: Money;
    }
  | { isAccepted: false; reason: RefundRefusal };

/**
 * Decides what a refund, or a chargeback, takes of a charge. Never more than was charged goes back,
 * line by line. Tax goes back in proportion, counted from the beginning each time, so that whatever
 * parts a charge is given back in, its tax has gone back to the last unit when the rest has.
 *
 * @param lines of the charge, all of one currency; at least one
 */
export function decideRefund(
  lines: readonly ChargedLine[],
  request: RefundRequest,
): RefundDecision {
  const left = lines.map(({ charged, refunded }) => subtract(charged.gross, refunded.gross));
  const total = summed(left);
  if (!total || isZero(total)) return refuse("nothing-left");
  const asked = askedOf(left, total, request);
  if (typeof asked === "string") return refuse(asked);
  const back = lines.map((line, place) => backOf(line, asked[place] ?? money(0, total.currency)));
  const gross = summed(asked) ?? total;
  return {
    isAccepted: true,
    lines: back,
    total: {
      net: back.map(({ net }) => net).reduce(add),
      tax: back.map(({ tax }) => tax).reduce(add),
      gross,
    },
    left: subtract(total, gross),
  };
}

/** The postings of money that went back: those of its sale, the other way round. */
export function refundPostings(line: TaxedLine): Posting[] {
  const postings = salePostings(line).map(({ account, amount }) => ({
    account,
    amount: money(-amount.minor, amount.currency),
  }));
  assertBalanced(postings);
  return postings;
}

/** The gross to take of each line. */
function askedOf(
  left: readonly Money[],
  total: Money,
  request: RefundRequest,
): readonly Money[] | RefundRefusal {
  switch (request.kind) {
    case "all-that-is-left":
      return left;
    case "amount": {
      const { gross } = request;
      if (gross.currency !== total.currency) return "other-currency";
      if (gross.minor <= 0) return "not-an-amount";
      if (gross.minor > total.minor) return "more-than-left";
      return allocate(
        gross,
        left.map(({ minor }) => minor),
      );
    }
    case "lines": {
      const places = new Set(request.places);
      if ([...places].some((place) => !left[place])) return "no-such-line";
      const asked = left.map((amount, place) =>
        places.has(place) ? amount : money(0, total.currency),
      );
      return asked.every(isZero) ? "nothing-left" : asked;
    }
  }
}

function backOf({ charged, refunded }: ChargedLine, gross: Money): TaxedLine {
  const after = BigInt(refunded.gross.minor) + BigInt(gross.minor);
  const whole = BigInt(charged.gross.minor);
  const taxAfter = whole === 0n ? 0n : roundedQuotient(BigInt(charged.tax.minor) * after, whole);
  const tax = money(taxAfter - BigInt(refunded.tax.minor), gross.currency);
  return { net: subtract(gross, tax), tax, gross };
}

const summed = (amounts: readonly Money[]): Money | null => {
  const [first, ...others] = amounts;
  return first ? others.reduce(add, first) : null;
};

const refuse = (reason: RefundRefusal): RefundDecision => ({ isAccepted: false, reason });
