import { describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordEvent } from "@/server/services/events/record-event";
import { queueEmail } from "@/server/services/emails/queue-email";
import { commerceRows } from "@/server/testing/commerce-rows";
import { newWorld } from "@/server/testing/world";
import { getCustomerDetail } from "./get-customer-detail";
import { listCustomerEmails } from "./list-customer-emails";
import { listCustomerEntitlements } from "./list-customer-entitlements";
import { listCustomerEvents } from "./list-customer-events";

async function worldWithCustomer() {
  const world = await newWorld({ now: "2026-11-22T12:00Z" });
  const rows = commerceRows(world);
  const offer = await rows.offer({ title: "Sport Pass" });
  const customer = await rows.customer({
    email: "ana@example.com",
    firstName: "Ana",
    lastName: "Silva",
    externalData: { crm: 7 },
  });
  const details = await rows.paymentDetails(customer, { brand: "visa", lastFour: "4242" });
  const running = await rows.subscription({
    customer,
    offer,
    startedAt: new Date("2026-11-01T12:00Z"),
    paymentDetailsId: details.id,
  });
  const ended = await rows.subscription({
    customer,
    offer,
    startedAt: new Date("2026-08-01T12:00Z"),
    endedAt: new Date("2026-08-20T12:00Z"),
    state: "terminated",
    channel: "api",
  });
  const customerId = Number(customer.id);
  return { world, rows, offer, customer, customerId, running, ended };
}

describe("a customer's page", () => {
  test("says who they are, what they have now, and what they paid with what", async () => {
    const { world, customerId, running, ended } = await worldWithCustomer();
    const detail = await getCustomerDetail(world.ctx, { customerId });

    expect(detail).toMatchObject({
      id: customerId,
      email: "ana@example.com",
      firstName: "Ana",
      state: "active",
      externalData: '{"crm":7}',
      isMasked: false,
      transactionCount: 2,
      // Two of 7.99, which is 6.60 and 21 % of it.
      lifetimeValue: [
        { net: { minor: 1_320, currency: "EUR" }, gross: { minor: 1_598, currency: "EUR" } },
      ],
      channels: { first: { channel: "api" }, last: { channel: "web" } },
      methods: [{ brand: "visa", lastFour: "4242", expiryMonth: 3, expiryYear: 2030 }],
    });
    expect(detail.subscriptions).toMatchObject([
      {
        id: Number(running.id),
        standing: "active",
        accessUntil: new Date("2026-12-01T12:00Z"),
        nextPayment: { at: new Date("2026-12-01T12:00Z"), amount: { minor: 799 } },
      },
      { id: Number(ended.id), standing: "terminated", accessUntil: null },
    ]);
  });

  test("tells what happened, newest first, and by whom", async () => {
    const { world, customerId } = await worldWithCustomer();
    const record = (ctx: ServiceContext, type: "customer.registered" | "customer.email-proved") =>
      inTransaction(ctx, (tx) =>
        recordEvent(tx, { type, payload: { customerId, channel: "web" }, customerId }),
      );
    await record(world.system, "customer.registered");
    await record(world.ctx, "customer.email-proved");

    expect((await listCustomerEvents(world.ctx, { customerId })).events).toMatchObject([
      { type: "customer.email-proved", actor: { kind: "admin", name: "Robin Rivers" } },
      { type: "customer.registered", actor: { kind: "system", name: null } },
    ]);
  });

  test("lists what was mailed to their address, and to nobody else's", async () => {
    const { world, customerId } = await worldWithCustomer();
    const mail = (to: string) =>
      inTransaction(world.system, (tx) =>
        queueEmail(tx, {
          template: "password-changed",
          dedupeKey: to,
          to,
          props: { name: "Kim", at: "2026-11-22T12:00:00.000Z" },
        }),
      );
    await mail("ana@example.com");
    await mail("bram@example.com");
    const mails = await listCustomerEmails(world.ctx, { customerId });
    expect(mails).toMatchObject([{ to: "ana@example.com", state: "queued" }]);
  });

  test("lists entitlements with where they come from and whether they hold", async () => {
    const { world, rows, offer, customer, customerId, running, ended } = await worldWithCustomer();
    await rows.entitlement({ customer, offer, startsAt: new Date("2026-12-24T12:00Z") });
    await rows.entitlement({
      customer,
      offer,
      startsAt: new Date("2026-01-01T12:00Z"),
      endsAt: new Date("2026-02-01T12:00Z"),
    });
    expect(await listCustomerEntitlements(world.ctx, { customerId })).toMatchObject([
      { source: "manual", state: "upcoming", endsAt: null },
      { source: "subscription", subscriptionId: Number(running.id), state: "active" },
      { source: "subscription", subscriptionId: Number(ended.id), state: "revoked" },
      { source: "manual", subscriptionId: null, state: "ended", offer: { title: "Sport Pass" } },
    ]);
  });

  test("masks the person for admins who may not read personal data", async () => {
    const { world, customerId } = await worldWithCustomer();
    const { ctx } = await world.newAdmin();
    expect(await getCustomerDetail(ctx, { customerId })).toMatchObject({
      email: "a•••@e•••.com",
      firstName: "A•••",
      lastName: "S•••",
      externalData: null,
      isMasked: true,
      country: "NL",
    });
  });

  const verbs = [
    ["get", getCustomerDetail],
    ["events", listCustomerEvents],
    ["emails", listCustomerEmails],
    ["entitlements", listCustomerEntitlements],
  ] as const;

  test.each(verbs)("%s: another publisher's customer is not found", async (_, verb) => {
    const [{ customerId }, mine] = [await worldWithCustomer(), await newWorld()];
    await expect(verb(mine.ctx, { customerId })).rejects.toMatchObject({
      kind: "not-found",
      code: "customer.not-found",
    });
  });

  test.each(verbs)("%s: without the permission it is forbidden", async (_, verb) => {
    const { world, customerId } = await worldWithCustomer();
    const { ctx } = await world.newAdmin({ reporting: "none" });
    await expect(verb(ctx, { customerId })).rejects.toMatchObject({ kind: "forbidden" });
  });
});
