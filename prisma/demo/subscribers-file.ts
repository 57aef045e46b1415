import { readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "./random";

/** A subscriber as the sample file has them; see `prisma/demo-data/README.md` for where it is from. */
export type FileSubscriber = {
  /** The file's id, and which copy it is where the demo has more subscribers than the file. */
  key: string;
  /** Whole months, as counted on the day of the file. */
  tenure: number;
  contract: "Month-to-month" | "One year" | "Two year";
  paymentMethod: FilePaymentMethod;
  /** A month, in dollars; it chooses the plan and is charged to nobody. */
  monthlyCharge: number;
  hasLeft: boolean;
};

export const filePaymentMethods = [
  "Electronic check",
  "Mailed check",
  "Bank transfer (automatic)",
  "Credit card (automatic)",
] as const;

export type FilePaymentMethod = (typeof filePaymentMethods)[number];

const contracts = ["Month-to-month", "One year", "Two year"] as const;

/** Every command runs in the project's folder. */
const file = path.resolve("prisma/demo-data/telco-customer-churn.csv");

/**
 * The file's subscribers, in an order that its own has nothing to do with, so that the first tenth of
 * them is as the whole is. Of more than there are, the rest are copies under other ids.
 *
 * @param factor how many times the file: 0.1 is a tenth of it
 */
export function readSubscribers(factor: number): FileSubscriber[] {
  const all = parse(readFileSync(file, "utf8"));
  const count = Math.round(all.length * factor);
  return Array.from({ length: count }, (_, place) => {
    const one = all[place % all.length];
    if (!one) throw new RangeError("the file of subscribers is empty");
    const copy = Math.floor(place / all.length);
    return copy === 0 ? one : { ...one, key: `${one.key}#${copy}` };
  });
}

function parse(text: string): FileSubscriber[] {
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const columns = new Map(head.split(",").map((name, place) => [name, place]));
  return lines
    .map((line) => {
      const cells = line.split(",");
      const cell = (name: string) => cells[columns.get(name) ?? -1] ?? "";
      return {
        key: cell("customerID"),
        tenure: wholeOf(cell("tenure")),
        contract: oneOf(contracts, cell("Contract")),
        paymentMethod: oneOf(filePaymentMethods, cell("PaymentMethod")),
        monthlyCharge: Number(cell("MonthlyCharges")),
        hasLeft: cell("Churn") === "Yes",
      };
    })
    .toSorted(
      (one, other) => hashOf(one.key) - hashOf(other.key) || (one.key < other.key ? -1 : 1),
    );
}

function wholeOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new RangeError(`${text} is no number of months.`);
  return Number(text);
}

function oneOf<const T extends string>(known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new RangeError(`${text} is not one of ${known.join(", ")}.`);
  return found;
}
