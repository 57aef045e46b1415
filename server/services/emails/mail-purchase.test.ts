import { expect, test } from "vitest";
import { deliverNextEvent } from "@/server/services/events/deliver-next-event";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { mailsOf, passMail } from "@/server/testing/mails";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { mailEvent } from "./mail-event";

/** What the worker would do after a sale: number its invoice, then tell its customer. */
async function passSale({ system, publisherId, ...world }: World) {
  const streams = await rowsOf({ system, publisherId, ...world }, ({ db }) =>
    db.eventStream.findMany({ where: { publisherId } }),
  );
  while (await numberInvoices(system));
  for (const { id: streamId } of streams) {
    while (await deliverNextEvent(system, { consumer: "mail", streamId }, mailEvent));
  }
  await passMail(system);
  return mailsOf(system);
}

test("a purchase is receipted once its invoice has a number", async () => {
  const world = await newWorld({ name: "Lighthouse TV" });
  const shop = await newShop(world);
  const { session } = await shop.open();
  const view = await shop.pay(session, { email: "Kim@example.com", country: "NL" });

  const mails = await passSale(world);
  expect(mails).toMatchObject([
    {
      template: "receipt",
      dedupeKey: `receipt:${view.receipt?.transactionId}`,
      toEmail: "Kim@example.com",
      subject: "[Sandbox] Receipt: €7.99 for Sport Pass, 22 Nov 2026",
    },
  ]);
  const { text = "" } = mails[0] ?? {};
  expect(text).toMatch(/Before tax +€6.60\nVAT 21% +€1.39\nTotal paid +€7.99/);
  expect(text).toContain("Paid with: Mastercard ending in 1111");
  expect(text).toContain("Invoice number: 1\n");
  expect(text).toContain(`/c/${session}/done`);
});

test("a trial is told until when it is free, and what comes then", async () => {
  const world = await newWorld();
  const shop = await newShop(world, { trial: { unit: "day", amount: 7 } });
  await shop.buy();

  const [mail] = await passSale(world);
  expect(mail?.subject).toBe("[Sandbox] Your free trial of Sport Pass: free until 29 Nov 2026");
  expect(mail?.text).toContain("Next charge: €7.99 on 29 Nov 2026");
});

test("what is free is confirmed, and charges nothing", async () => {
  const world = await newWorld();
  const shop = await newShop(world, { price: "0" });
  await shop.buy();

  const [mail] = await passSale(world);
  expect(mail?.subject).toBe("[Sandbox] You have access to Sport Pass");
  expect(mail?.text).not.toMatch(/Next charge|€/);
});
