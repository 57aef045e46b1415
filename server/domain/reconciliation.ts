import type { Money } from "./money";

export const differenceKinds = [
  "missing-here",
  "missing-there",
  "amount-differs",
  "state-differs",
  "double",
] as const;

export type DifferenceKind = (typeof differenceKinds)[number];

export const differenceStates = ["open", "explained", "settled"] as const;

export type DifferenceState = (typeof differenceStates)[number];

export const moneyItems = ["charge", "refund", "chargeback"] as const;

export type MoneyItem = (typeof moneyItems)[number];

/** Money that moved, as our books have it. */
export type OurEntry = {
  item: MoneyItem;
  /** What the gateway called it when it told us. */
  gatewayReference: string | null;
  /** Under which we asked; none for what a bank did by itself. */
  idempotencyKey: string | null;
  amount: Money;
  paymentId: number | null;
  refundId: string | null;
  transactionNumber: number | null;
};

/** Money that moved, as the gateway's books have it. */
export type TheirEntry = {
  item: MoneyItem;
  gatewayReference: string;
  amount: Money;
};

/** Something on which the two do not agree. */
export type Finding = Pick<
  OurEntry,
  "item" | "gatewayReference" | "paymentId" | "refundId" | "transactionNumber"
> & {
  /** What it is about, the same whenever it is found. */
  subject: string;
  kind: DifferenceKind;
  ours: Money | null;
  theirs: Money | null;
  /** How each side says that it stands, where that is what differs. */
  ourState: string | null;
  theirState: string | null;
};

export type Matched<Theirs> = {
  findings: Finding[];
  /** Entries with nothing beside them on this day; the other side may have them on another. */
  oursAlone: OurEntry[];
  theirsAlone: Theirs[];
};

/**
 * Lays two books of one day beside each other, by the gateway's names. Amounts that differ, and two
 * entries of ours for one of theirs, are findings; what stands alone is handed back, to be looked for
 * on other days.
 */
export function matchDay<Theirs extends TheirEntry>(
  ours: readonly OurEntry[],
  theirs: readonly Theirs[],
): Matched<Theirs> {
  const open = new Map(theirs.map((entry) => [keyOf(entry.item, entry.gatewayReference), entry]));
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const oursAlone: OurEntry[] = [];
  for (const entry of ours) {
    const key = keyOf(entry.item, entry.gatewayReference);
    const booked = entry.gatewayReference === null ? undefined : open.get(key);
    if (!booked) oursAlone.push(entry);
    else if (taken.has(key)) findings.push(doubleHere(entry));
    else findings.push(...compared(entry, booked));
    if (booked) taken.add(key);
  }
  const theirsAlone = theirs.filter(
    ({ item, gatewayReference }) => !taken.has(keyOf(item, gatewayReference)),
  );
  return { findings, oursAlone, theirsAlone };
}

/** Whether the amounts of an entry that stands on both sides agree. */
export function compared(ours: OurEntry, theirs: TheirEntry): Finding[] {
  const { minor, currency } = theirs.amount;
  if (ours.amount.minor === minor && ours.amount.currency === currency) return [];
  return [{ ...found(ours, "amount-differs"), theirs: theirs.amount }];
}

/** The gateway does not have what we have. */
export const missingThere = (ours: OurEntry): Finding => found(ours, "missing-there");

/** Both have it, and say differently how it stands. */
export const stateDiffers = (
  ours: OurEntry,
  states: { ourState: string; theirState: string },
  theirs: Money | null,
): Finding => ({ ...found(ours, "state-differs"), ...states, theirs });

/** The gateway has what nobody here knows of. */
export const missingHere = (theirs: TheirEntry): Finding => foundThere(theirs, "missing-here");

/** The gateway took something a second time. */
export const doubleThere = (theirs: TheirEntry, ours: OurEntry): Finding => ({
  ...foundThere(theirs, "double"),
  ours: ours.amount,
  paymentId: ours.paymentId,
  transactionNumber: ours.transactionNumber,
});

const doubleHere = (ours: OurEntry): Finding => ({
  ...found(ours, "double"),
  // The other entry of the same name is found under that name.
  subject: ownSubject(ours),
});

const found = (ours: OurEntry, kind: DifferenceKind): Finding => {
  const { item, gatewayReference, paymentId, refundId, transactionNumber, amount } = ours;
  const names = { item, gatewayReference, paymentId, refundId, transactionNumber };
  return {
    ...names,
    subject: gatewayReference === null ? ownSubject(ours) : keyOf(item, gatewayReference),
    kind,
    ours: amount,
    ...{ theirs: null, ourState: null, theirState: null },
  };
};

const foundThere = (theirs: TheirEntry, kind: DifferenceKind): Finding => {
  const { item, gatewayReference, amount } = theirs;
  return {
    ...{ item, gatewayReference, paymentId: null, refundId: null, transactionNumber: null },
    subject: keyOf(item, gatewayReference),
    kind,
    ...{ ours: null, theirs: amount, ourState: null, theirState: null },
  };
};

const ownSubject = ({ paymentId, refundId, transactionNumber }: OurEntry): string =>
  refundId === null
    ? `payment ${paymentId ?? `of sale ${transactionNumber}`}`
    : `refund ${refundId}`;

const keyOf = (item: MoneyItem, gatewayReference: string | null) => `${item} ${gatewayReference}`;

/** Charged and gone back in one currency. */
export type DayTotal = {
  currency: string;
  ours: { charged: number; back: number };
  theirs: { charged: number; back: number };
};

/** What a day comes to on both sides, in each currency. */
export function dayTotals(
  ours: readonly Pick<OurEntry, "item" | "amount">[],
  theirs: readonly Pick<TheirEntry, "item" | "amount">[],
): DayTotal[] {
  const totals = new Map<string, DayTotal>();
  const add = (side: "ours" | "theirs") => (entry: Pick<OurEntry, "item" | "amount">) => {
    const { minor, currency } = entry.amount;
    const total = totals.get(currency) ?? {
      currency,
      ours: { charged: 0, back: 0 },
      theirs: { charged: 0, back: 0 },
    };
    total[side][entry.item === "charge" ? "charged" : "back"] += minor;
    totals.set(currency, total);
  };
  ours.forEach(add("ours"));
  theirs.forEach(add("theirs"));
  return [...totals.values()].toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}
