import type { TransactionContext } from "@/server/context";
import { own } from "./read-spans";

/** Whether there is anything to tell yet: a subscriber ever, a sale ever. */
export async function readBegun(tx: TransactionContext) {
  const [begun] = await tx.db.$queryRaw<{ hasSubscribed: boolean; hasSold: boolean }[]>`
    SELECT EXISTS (SELECT FROM subscriber_movement m WHERE ${own(tx, "m")}) AS "hasSubscribed",
           EXISTS (SELECT FROM transaction t WHERE ${own(tx, "t")}) AS "hasSold"`;
  return begun ?? { hasSubscribed: false, hasSold: false };
}
