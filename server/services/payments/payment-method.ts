import type { TransactionContext } from "@/server/context";
import type { PaymentMethod } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";

/** Ways to pay that every publisher has; further ones come with the gateways that are connected. */
const known = [
  { gateway: "sandbox", name: "card", position: 1 },
  { gateway: "free-offer", name: "free-offer", position: 8 },
  { gateway: "coupon", name: "coupon", position: 9 },
] as const;

type Known = (typeof known)[number];

/** The publisher's row of a way to pay, made when it is first used. */
export async function paymentMethod(
  { db, publisherId, wall }: TransactionContext,
  gateway: Known["gateway"],
  name: Known["name"],
): Promise<PaymentMethod> {
  const where = { publisherId_gateway_name: { publisherId, gateway, name } };
  const found = await db.paymentMethod.findUnique({ where });
  if (found) return found;

  const position = known.find((one) => one.gateway === gateway)?.position ?? known.length;
  const id = await nextNumber(db, "payment-method");
  await db.paymentMethod.createMany({
    data: [{ publisherId, id, gateway, name, position, createdAt: wall.now() }],
    skipDuplicates: true,
  });
  return db.paymentMethod.findUniqueOrThrow({ where });
}
