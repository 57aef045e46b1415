import type { Gateways } from "@/server/context";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import type { Pace } from "@/server/services/billing/advance";
import { rowsOf } from "./purchases";
import type { World } from "./world";

type Options = { gateways?: Partial<Gateways>; pace?: Pace };

/** Bills a world's publisher as of an instant, turn by turn until nothing is due. */
export async function billAt(
  { clock, system }: World,
  at: string | Date,
  { gateways, pace }: Options = {},
): Promise<void> {
  clock.set(new Date(at).toISOString());
  const ctx = { ...system, gateways: { ...system.gateways, ...gateways } };
  while (await billPublisher(ctx, { most: 50, ...(pace && { pace }) }));
}

export const subscriptionsOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.subscription.findMany({ where: { publisherId }, orderBy: { id: "asc" } }),
  );

/** What became of each try to renew or to switch, in their order: `authorise:1:1 authorised`. */
export const triesOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const where = { publisherId, subscriptionId: { not: null } };
    const rows = await db.payment.findMany({
      where,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return rows.map(({ chargeKey, state }) => `${chargeKey} ${state}`);
  });

/** Sales in their order: `initial 799`. */
export const salesOf = (world: World) =>
  rowsOf(world, async ({ db, publisherId }) => {
    const rows = await db.transaction.findMany({
      where: { publisherId },
      orderBy: [{ occurredAt: "asc" }, { number: "asc" }],
    });
    return rows.map(({ kind, grossMinor }) => `${kind} ${grossMinor}`);
  });
