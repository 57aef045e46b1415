import { inTransaction } from "@/server/context";
import { createPriceChange } from "@/server/services/price-changes/create-price-change";
import { runPriceChanges } from "@/server/services/price-changes/run-price-changes";
import type { PriceChangeValues } from "@/server/services/price-changes/schemas";
import { startPriceChange } from "@/server/services/price-changes/start-price-change";
import { commerceRows } from "./commerce-rows";
import { newWorld, type World } from "./world";

/** 15 April, and three who pay 7.99 on the 10th, the 20th and the 5th; the last has stopped. */
export async function withSubscribers() {
  const world = await newWorld({ now: "2026-04-15T12:00:00Z" });
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Sport Pass" });
  const subscribe = async (name: string, startedAt: string, state?: "stopped") => {
    const customer = await rows.customer({ email: `${name}@example.com` });
    const given = { customer, offer, startedAt: new Date(startedAt) };
    return (await rows.subscription({ ...given, ...(state && { state }) })).id;
  };
  const ana = await subscribe("ana", "2026-04-10T09:00:00Z");
  const bo = await subscribe("bo", "2026-03-20T09:00:00Z");
  const cy = await subscribe("cy", "2026-04-05T09:00:00Z", "stopped");
  const values: PriceChangeValues = {
    offerId: `S${offer.number}`,
    price: "9.99",
    startsOn: "2026-05-01",
    noticeDays: 30,
    existing: "move",
  };
  return { world, rows, offer, subscribe, ids: { ana, bo, cy }, values };
}

type Started = Awaited<ReturnType<typeof withSubscribers>>;

export const startedChange = async ({ world, values }: Pick<Started, "world" | "values">) => {
  const draft = await createPriceChange(world.ctx, values);
  const { version } = await startPriceChange(world.ctx, draft);
  return { priceChangeId: draft.priceChangeId, version };
};

/** Turns until there is nothing more to do. */
export const runChanges = async ({ system }: World) => {
  for (let turn = 0; turn < 10; turn += 1) if (!(await runPriceChanges(system))) return;
  throw new Error("there is always more to do");
};

export const mailedTo = (world: World, template: string) =>
  inTransaction(world.ctx, async ({ db, publisherId }) => {
    const mails = await db.emailMessage.findMany({
      where: { publisherId, template },
      orderBy: { toEmail: "asc" },
    });
    return mails.map(({ toEmail }) => toEmail);
  });

export const subscriptionOf = (world: World, id: bigint) =>
  inTransaction(world.ctx, ({ db, publisherId }) =>
    db.subscription.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } } }),
  );
