import type { TransactionContext } from "@/server/context";
import { nextNumber } from "@/server/db/next-number";
import type { PaymentMethod } from "@/server/db/generated/client";
import { listDunningSettings } from "@/server/services/dunning/list-dunning-settings";
import { saveDunningSetting } from "@/server/services/dunning/save-dunning-setting";
import type { FilePaymentMethod } from "./subscribers-file";

/**
 * What the file's ways to pay are here. All of them end in a card that the sandbox's gateway can
 * charge: it knows neither banks nor checks.
 */
export const methodNames = {
  "Credit card (automatic)": "card",
  "Bank transfer (automatic)": "bancontact_card",
  "Electronic check": "googlepay",
  "Mailed check": "applepay",
} as const satisfies Record<FilePaymentMethod, string>;

const gateway = "sandbox";

/** The gateway's methods that the publisher has. */
export async function readMethods({
  db,
  publisherId,
}: TransactionContext): Promise<ReadonlyMap<string, PaymentMethod>> {
  const rows = await db.paymentMethod.findMany({ where: { publisherId, gateway } });
  return new Map(rows.map((row) => [row.name, row]));
}

/** Has the publisher take every way to pay of the file, and say how each is tried. */
export async function makeMethods(tx: TransactionContext): Promise<void> {
  const names = Object.values(methodNames);
  const createdAt = tx.clock.now();
  for (const [place, name] of names.entries()) {
    const id = await nextNumber(tx.db, "payment-method");
    await tx.db.paymentMethod.create({
      data: { publisherId: tx.publisherId, id, gateway, name, position: 1 + place, createdAt },
    });
  }
  for (const { key: method } of await listDunningSettings(tx)) {
    for (const [period, announceHours] of announced) {
      await saveDunningSetting(tx, { method, period, version: 0, ...tries, announceHours });
    }
  }
}

/** Taken when it is due, and tried again for some days in which people may go on watching. */
const tries = { authorisesFirst: false, attemptHours: [0, -24, -72, -120], graceHours: 122 };

/** Months are not announced, as is usual for what costs a few euros; years are, a month ahead. */
const announced = [
  ["monthly", null],
  ["annual", 720],
] as const;
