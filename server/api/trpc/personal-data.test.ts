import superjson from "superjson";
import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { formatTransactionId } from "@/server/domain/ids";
import { allGrants } from "@/server/domain/permissions";
import { changeCustomerProfile } from "@/server/services/customers/change-customer-profile";
import { openExport } from "@/server/services/exports/open-export";
import { saveView } from "@/server/services/views/save-view";
import { callProcedure, codeOf } from "@/server/testing/call-procedure";
import { commerceRows } from "@/server/testing/commerce-rows";
import { bytesOf } from "@/server/testing/export-world";
import type { Ids, Sample } from "@/server/testing/procedure-sample";
import { procedures } from "@/server/testing/procedures";
import { rowsOfAPublisher } from "@/server/testing/rows-of-a-publisher";
import { newWorld, type World } from "@/server/testing/world";
import { appRouter } from "./root";

/** Every value that says who the planted customer is; none may reach an admin without that permission. */
const person = {
  email: "Zebedee.Quillfeather@planted-mail.example",
  firstName: "Zebedee",
  lastName: "Quillfeather",
  companyName: "Feathercombe Ltd",
  phoneNumber: "+31 20 555 0199",
  birthDate: "1971-07-13",
  addressLine1: "Plantage 77",
  addressLine2: "Achterhuis",
  postalCode: "1018 XQ",
  city: "Plantenburg",
  region: "Groenland",
  lastIp: "203.0.113.77",
};
const others = {
  customerIp: "198.51.100.23",
  externalData: "planted-external-data",
  holderName: "Z Q Feathercard",
  mailText: "planted-mail-body",
};
const secrets = [...Object.values(person), ...Object.values(others)];

let world: World;
let ids: Ids;
/** Billing has taken it out: it alone can be repaired. */
let parkedId: number;
let limited: ServiceContext;

beforeAll(async () => {
  world = await newWorld();
  const rows = commerceRows(world);
  const customer = await rows.customer({ ...person, externalData: { note: others.externalData } });
  const details = await rows.paymentDetails(customer, { holderName: others.holderName });
  const offer = await rows.offer();
  const subscription = await rows.subscription({ customer, offer, paymentDetailsId: details.id });
  const parked = await rows.subscription({ customer, offer });
  parkedId = Number(parked.id);
  await inTransaction(world.system, ({ db, publisherId, clock }) =>
    db.subscription.update({
      where: { publisherId_id: { publisherId, id: parked.id } },
      data: { parkedAt: clock.now(), parkReason: "The row says nothing possible." },
    }),
  );
  const sale = await rows.transaction({ customer, offer, ...others });
  const emailId = newId();
  await inTransaction(world.system, ({ db, publisherId, clock }) =>
    db.emailMessage.create({
      data: {
        publisherId,
        id: emailId,
        template: "receipt",
        dedupeKey: emailId,
        customerId: customer.id,
        toEmail: person.email,
        subject: `Receipt for ${person.firstName}`,
        html: others.mailText,
        text: others.mailText,
        failure: `550 ${person.email}`,
        state: "failed",
        createdAt: clock.now(),
      },
    }),
  );
  const customerId = Number(customer.id);
  await changeCustomerProfile(world.ctx, { customerId, region: "Elsewhere" });
  await changeCustomerProfile(world.ctx, { customerId, region: person.region });
  for (const list of ["customers", "subscriptions", "transactions"]) {
    const { body } = await openExport(world.ctx, { list, format: "csv", q: person.email });
    await bytesOf(body);
    const query = new URLSearchParams({ q: person.email }).toString();
    await saveView(world.ctx, { list, name: "Shared", query, isShared: true });
  }
  ids = {
    ...(await rowsOfAPublisher(world)),
    emailId,
    customerId,
    subscriptionId: Number(subscription.id),
    transactionId: formatTransactionId(Number(sale.number)),
  };
  limited = (await world.newAdmin({ ...allGrants, reporting: "no-pii" })).ctx;
});

/** What an answer would carry over the wire, in lower case. */
const wireText = (answer: unknown) => superjson.stringify(answer).toLowerCase();

const found = (answer: unknown) => {
  const text = wireText(answer);
  return secrets.filter((secret) => text.includes(secret.toLowerCase()));
};

// Safe: the record holds every procedure by its path, nested routers' as well.
const known = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;

const reads = Object.entries<Sample>(procedures).filter(
  ([path, { access }]) => access !== "public" && known[path]?._def.type === "query",
);

describe("an admin without the permission to read personal data", () => {
  test.each(reads)("learns nobody's from %s", async (path, { input, access }) => {
    const isOfParked = path === "subscriptions.previewRepair";
    const given = input?.({ ...ids, ...(isOfParked && { subscriptionId: parkedId }) });
    const code = await codeOf(limited, path, given);
    if (access === "exports:create" || access === "personal-data:read") {
      expect(code).toBe("FORBIDDEN");
      return;
    }
    expect(code).toBe("OK");
    expect(found(await callProcedure(limited, path, given))).toEqual([]);
  });

  test.each([
    ["views.list", { list: "customers" }],
    ["views.list", { list: "subscriptions" }],
    ["views.list", { list: "transactions" }],
    ["customers.list", { q: "zebedee" }],
    ["customers.list", { sort: "-transactionCount" }],
    ["search.records", { term: "zebedee" }],
    ["search.records", { term: person.email }],
    ["transactions.list", { q: person.email }],
    ["transactions.totals", { q: person.email }],
    ["subscriptions.list", { q: person.email }],
  ])("learns nobody's from %s of %j, and finds nobody by it", async (path, input) => {
    const answer = await callProcedure(limited, path, input);
    expect(found(answer)).toEqual([]);
    if ("q" in input || "term" in input) {
      expect(wireText(answer)).not.toContain(String(ids.customerId));
    }
  });
});

test("what is looked for would be found, had it been sent", async () => {
  const told = await Promise.all([
    callProcedure(world.ctx, "customers.get", { customerId: ids.customerId }),
    callProcedure(world.ctx, "transactions.get", { transactionId: ids.transactionId }),
    callProcedure(world.ctx, "emails.message", { messageId: ids.emailId }),
  ]);
  // The address of the last visit is kept for the machine alone.
  expect(found(told)).toEqual(secrets.filter((secret) => secret !== person.lastIp));
});
