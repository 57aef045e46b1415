import type { Page } from "@playwright/test";
import { cookieNames, cookieOptions } from "@/server/auth/cookies";
import { inTransaction } from "@/server/context";
import { env } from "@/server/env";
import { openSession } from "@/server/services/customer-sessions/open-session";
import { saveSwitchRules } from "@/server/services/switches/save-switch-rules";
import { newSubscriber } from "@/server/testing/subscriber";
import type { World } from "@/server/testing/world";

/** Somebody who has paid 10.00 for Basic just now, and might have Premium for 20.00 or Lite for 5.00. */
export async function newAccount(world: World) {
  const subscriber = await newSubscriber(world);
  await subscriber.plan({ title: "Premium", price: "20.00" });
  await subscriber.plan({ title: "Lite", price: "5.00" }, "downgrade");
  await saveSwitchRules(world.ctx, {
    upgrade: "IMMEDIATE_AND_CHARGE_WITH_REFUND",
    downgrade: "DEFERRED",
    trial: "end",
    version: 0,
  });
  const email = await inTransaction(world.system, async ({ db, publisherId }) => {
    const id = BigInt(subscriber.customerId);
    const customer = await db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id } },
    });
    return customer.email;
  });
  return { ...subscriber, email, path: `/account/${world.publisherId}` };
}

/** Makes the page's browser one in which this customer is signed in, without the sign-in page. */
export async function signInAsCustomer(page: Page, world: World, customerId: number) {
  const { secret } = await inTransaction(world.system, (tx) =>
    openSession(tx, { id: BigInt(customerId), emailProvenAt: null }, { hasMail: true }),
  );
  const { httpOnly, secure } = cookieOptions();
  await page.context().addCookies([
    {
      name: cookieNames.customer(world.publisherId),
      value: secret,
      url: env().PUBLIC_URL,
      httpOnly,
      secure,
      sameSite: "Lax",
    },
  ]);
}
