import { commerceRows } from "@/server/testing/commerce-rows";
import type { World } from "@/server/testing/world";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/**
 * A business of some months. Of its subscribers Ana and Cy pay 7.99 EUR a month (6.60 net) and Ed
 * 120 USD a year; Bo, who had paid three times, has left for want of a payment, and Di is on trial.
 * In the last 30 days three came and one left.
 */
export async function openBusiness(world: World) {
  const rows = commerceRows(world);
  const monthly = await rows.offer({ title: "Sport Pass" });
  const tried = await rows.offer({ title: "Films", trial: { unit: "day", amount: 14 } });
  const yearly = await rows.offer({
    title: "Everything",
    currency: "USD",
    priceMinor: 12_000,
    cycle: { unit: "year", amount: 1 },
  });
  const customer = (name: string) => rows.customer({ email: `${name}@example.com` });

  await rows.subscription({
    customer: await customer("ana"),
    offer: monthly,
    startedAt: daysAgo(100),
  });
  await rows.subscription({
    customer: await customer("bo"),
    offer: monthly,
    startedAt: daysAgo(80),
    state: "terminated",
    endedAt: daysAgo(10),
    endReason: "payment",
  });
  await rows.subscription({
    customer: await customer("cy"),
    offer: monthly,
    startedAt: daysAgo(20),
  });
  await rows.subscription({ customer: await customer("di"), offer: tried, startedAt: daysAgo(3) });
  await rows.subscription({
    customer: await customer("ed"),
    offer: yearly,
    startedAt: daysAgo(5),
    taxBasisPoints: 0,
  });
}
