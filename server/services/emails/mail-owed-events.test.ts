import { expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { recordEvents } from "@/server/services/events/record-event";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { billAt } from "@/server/testing/billing";
import { doJobs } from "@/server/testing/jobs";
import { mailsOf } from "@/server/testing/mails";
import { newShop, rowsOf } from "@/server/testing/purchases";
import { toldSoFar } from "@/server/testing/told";
import { newWorld, type World } from "@/server/testing/world";
import { readEmailSettings } from "./email-settings";
import { mailOwedEvents } from "./mail-owed-events";
import { withoutMail } from "./without-mail";

async function soldTo(...emails: string[]) {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const shop = await newShop(world);
  for (const email of emails) await shop.buy({ email });
  return world;
}

const turnOff = (world: World, ...offTemplates: string[]) =>
  rowsOf(world, ({ db, publisherId, wall }) =>
    db.emailSetting.create({ data: { publisherId, offTemplates, updatedAt: wall.now() } }),
  );

const pendingOf = (world: World) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.outboxEntry.findMany({ where: { publisherId, consumer: "mail", state: "pending" } }),
  );

const templatesOf = async (world: World) =>
  (await toldSoFar(world)).map((line) => line.split(":")[0]);

test("many events are told in one turn, each once, however many turns there are", async () => {
  const world = await soldTo("ana@example.com", "bo@example.com", "cy@example.com");
  while (await numberInvoices(world.system));
  await Promise.all([1, 2, 3].map(() => mailOwedEvents(world.system)));
  expect(await pendingOf(world)).toEqual([]);
  expect((await mailsOf(world.system)).map(({ toEmail }) => toEmail).toSorted()).toEqual([
    "ana@example.com",
    "bo@example.com",
    "cy@example.com",
  ]);
});

test("the job that a sale wakes tells of it", async () => {
  const world = await soldTo("ana@example.com");
  await doJobs(world, "number-invoices", "mail-owed-events", "send-email");
  expect(await mailsOf(world.system)).toMatchObject([{ template: "receipt", state: "stored" }]);
});

test("what is off is not sent, and what must be said is said another way", async () => {
  const world = await soldTo("ana@example.com");
  await turnOff(world, "receipt", "renewal-announcement");
  await billAt(world, "2026-06-01T12:00:00Z");
  expect(await templatesOf(world)).toEqual(["access-purchased", "subscription-renewed"]);
  const [, renewed] = await mailsOf(world.system);
  expect(renewed?.text).toMatch(/Total paid +€7.99/);
});

test("nothing at all is sent of what is off altogether, and nothing waits for it", async () => {
  const world = await soldTo("ana@example.com");
  await turnOff(world, "receipt", "access-purchased");
  expect(await toldSoFar(world)).toEqual([]);
  expect(await pendingOf(world)).toEqual([]);
});

test("a template that must be on stays on, whatever is stored", async () => {
  const world = await soldTo();
  await turnOff(world, "account-code", "price-change");
  const { isOn } = await inTransaction(world.system, readEmailSettings);
  expect([isOn("account-code"), isOn("price-change"), isOn("receipt")]).toEqual([true, true, true]);
});

test("one event that fails holds up its own stream alone", async () => {
  const world = await soldTo("ana@example.com", "bo@example.com");
  const [{ id: ana } = { id: 0n }] = await rowsOf(world, ({ db, publisherId }) =>
    db.customer.findMany({ where: { publisherId, email: "ana@example.com" } }),
  );
  await inTransaction(world.system, (tx) =>
    recordEvents(tx, [
      // Of a payload of the wrong shape, such as an older version of this program may have written.
      {
        type: "subscription.card-expiring",
        customerId: Number(ana),
        payload: { subscriptionId: 1.5, paymentDetailsId: 1 },
      },
    ]),
  );
  while (await numberInvoices(world.system));
  await mailOwedEvents(world.system);
  expect((await mailsOf(world.system)).map(({ toEmail }) => toEmail)).toEqual(["bo@example.com"]);
  const pending = await pendingOf(world);
  expect(pending).toMatchObject([{ streamId: ana, attempts: 1 }, { streamId: ana }]);
  // Others go on meanwhile.
  expect(await mailOwedEvents(world.system)).toBe(false);
});

test("a past that is brought in is told to nobody, and what follows it is told", async () => {
  const world = await newWorld({ now: "2026-05-01T12:00:00Z" });
  const silent = { ...world, anonymous: withoutMail(world.anonymous) };
  await (await newShop(silent)).buy({ email: "ana@example.com" });
  expect(await toldSoFar(world)).toEqual([]);

  await billAt(world, "2026-06-01T12:00:00Z");
  expect(await templatesOf(world)).toEqual(["renewal-announcement", "receipt"]);
});
