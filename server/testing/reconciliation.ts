import { newId } from "@/server/db/new-id";
import { money } from "@/server/domain/money";
import { listDifferences } from "@/server/services/reconciliation/list-differences";
import { newCardToken } from "./gateway-world";
import { newShop, rowsOf } from "./purchases";
import { newWorld, type World } from "./world";

/** A publisher with one sale of 7.99 EUR on 22 November. */
export async function soldOnce() {
  const world = await newWorld();
  const shop = await newShop(world);
  await shop.buy();
  const [sale] = await saleRowsOf(world);
  return { world, shop, sale: sale! };
}

/** The rows of all sales, oldest first. */
export const saleRowsOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.transaction.findMany({ where: { publisherId }, orderBy: { occurredAt: "asc" } }),
  );

/** Something the gateway is asked for without our knowing. */
export const chargeUnknown = async (world: World, reference = "not ours") => {
  const gateway = world.system.gateways.payments!;
  const outcome = await gateway.charge({
    ...{ publisherId: world.publisherId, idempotencyKey: newId(), amount: money(500, "EUR") },
    method: { kind: "token", token: await newCardToken() },
    ...{ merchantName: "Lighthouse TV", reference, description: "?", customerReference: null },
    ...{ returnUrl: null, at: world.clock.now() },
  });
  return (outcome as { gatewayReference: string }).gatewayReference;
};

/** What the list of differences shows to the Owner. */
export const differencesOf = async ({ ctx }: World) => (await listDifferences(ctx, {})).rows;
