import { expect, test } from "vitest";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { bookPool } from "@/server/gateways/payments/sandbox/books";
import { setScript } from "@/server/testing/gateway-world";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld } from "@/server/testing/world";
import { returnDuplicate } from "./return-duplicate";

test("what the bank has taken back by itself is not given back once more", async () => {
  const world = await newWorld();
  const { publisherId, clock, system } = world;
  const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;
  await setScript(publisherId, card, [{ outcome: "succeeds", chargebackAfterDays: 0 }]);
  await (await newShop(world)).buy();
  await sandboxPayments().books.notices({ publisherId, until: clock.now() });

  const [payment] = await rowsOf(world, ({ db }) =>
    db.payment.findMany({ where: { publisherId } }),
  );
  await returnDuplicate(system, payment!.id);
  const { rows } = await bookPool().query(
    `SELECT state FROM sandbox_gateway.refund WHERE "publisherId" = $1 AND state = 'refunded'`,
    [publisherId],
  );
  expect(rows).toEqual([]);
});
