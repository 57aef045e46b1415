import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { Db } from "@/server/db/prisma";
import { formatTransactionId } from "@/server/domain/ids";
import { createCardToken } from "@/server/gateways/payments/sandbox/card-tokens";
import { addCustomerNote } from "@/server/services/customer-notes/add-customer-note";
import { changeCustomerProfile } from "@/server/services/customers/change-customer-profile";
import { getCheckout } from "@/server/services/checkout/get-checkout";
import { openCheckout } from "@/server/services/checkout/open-checkout";
import { payCheckout } from "@/server/services/checkout/pay-checkout";
import { openCheckoutInput } from "@/server/services/checkout/schemas";
import { mailEvent } from "@/server/services/emails/mail-event";
import { deliverNextEvent } from "@/server/services/events/deliver-next-event";
import { startExport } from "@/server/services/exports/start-export";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { requestRefund } from "@/server/services/refund-requests/request-refund";
import { saveView } from "@/server/services/views/save-view";
import { doJobs } from "./jobs";
import { passMail } from "./mails";
import { newOffer } from "./offers";
import type { World } from "./world";

type Known = { email: string; lastName: string };
type Whose = { publisherId: bigint; customerId: number; person: Known };

/** What customers leave on the pages of their own account. */
async function leaveMore(db: Db, { publisherId, customerId, person }: Whose): Promise<void> {
  const at = new Date("2026-11-22T12:00:00Z");
  const { email, lastName } = person;
  await db.customerSession.create({
    data: {
      ...{ publisherId, id: newId(), customerId: BigInt(customerId), secretHash: newId() },
      ...{ deviceLabel: "Firefox on Windows", wishedEmail: email },
      ...{ createdAt: at, lastSeenAt: at, provenAt: at, expiresAt: at },
    },
  });
  await db.withdrawal.create({
    data: {
      ...{ publisherId, id: newId(), state: "unmatched", name: lastName, reference: lastName },
      ...{ email, emailKey: email.toLowerCase(), declaredAt: at, createdAt: at },
    },
  });
}

/** A customer of whom there are traces wherever the product leaves any. */
export async function newKnownPerson(world: World) {
  const { ctx, system, publisherId } = world;
  const mark = String(publisherId);
  const person = {
    email: `Zebulon.${mark}@planted.example`,
    firstName: `Zebulon${mark}`,
    lastName: `Quill${mark}`,
    holderName: `Z QUILL${mark}`,
    street: `Plantage ${mark}`,
    ip: `2001:db8:${mark.slice(0, 4)}:${mark.slice(4, 8)}::7`,
  };
  const visitor = {
    ...world.anonymous,
    publisherId: 0n,
    from: { ip: person.ip, userAgent: "Planted Browser" },
  };
  const { offerId } = await newOffer(ctx, {});

  const visit = async (email: string | undefined) =>
    openCheckout(visitor, openCheckoutInput.parse({ offerId, ...(email && { email }) }));
  const pay = async (outcome: "succeeds" | "do-not-honour") => {
    const { session } = await visit(person.email);
    const shown = await getCheckout(visitor, { session });
    if (shown.state !== "open") throw new Error("the checkout is not open");
    const card = { brand: "mastercard", lastFour: "1111", expiryMonth: 3, expiryYear: 2030 };
    const { holderName } = person;
    return payCheckout(
      { ...visitor, idempotencyKey: newId() },
      {
        ...{ session, attempt: crypto.randomUUID(), email: person.email, country: "NL" },
        cardToken: await createCardToken(null, { ...card, holderName, outcome }),
        ...{ savedMethodId: null, expectedTotal: shown.price.total },
      },
    );
  };
  await visit(person.email.toUpperCase()); // and away again
  await pay("do-not-honour").catch(() => undefined);
  await pay("succeeds");

  const sale = await inTransaction(system, ({ db }) =>
    db.transaction.findFirstOrThrow({ where: { publisherId } }),
  );
  const customerId = Number(sale.customerId);
  const transactionId = formatTransactionId(Number(sale.number));
  const { firstName, lastName } = person;
  await changeCustomerProfile(ctx, {
    customerId,
    firstName,
    lastName,
    addressLine1: person.street,
  });
  await inTransaction(system, async ({ db }) => {
    await db.customer.update({
      where: { publisherId_id: { publisherId, id: sale.customerId } },
      data: { lastIp: person.ip, externalId: person.email, externalData: { name: lastName } },
    });
    await db.transaction.updateMany({
      where: { publisherId },
      data: { customerIp: person.ip, externalData: person.email, referralUrl: person.email },
    });
  });

  await addCustomerNote(ctx, { customerId, text: `${firstName} called from ${person.ip}` });
  await inTransaction(system, ({ db }) => leaveMore(db, { publisherId, customerId, person }));

  const words = `${firstName} ${lastName} wants this back`;
  const customer = { ...world.as({ kind: "customer", customerId }), from: visitor.from };
  await requestRefund({ ...customer, idempotencyKey: newId() }, { transactionId, reason: words });
  const part = { kind: "amount", grossMinor: 100 } as const;
  await refundTransaction(ctx, {
    ...{ transactionId, amount: part, access: { kind: "kept" } },
    ...{ reason: "other", note: words },
  });
  await requestRefund(customer, { transactionId, reason: words });

  await startExport(ctx, { list: "customers", format: "csv", q: person.email });
  await doJobs(world, "run-export");
  const query = new URLSearchParams({ q: person.email }).toString();
  await saveView(ctx, { list: "customers", name: "Zebulon", query, isShared: true });

  while (await numberInvoices(system));
  const streamId = sale.customerId;
  while (await deliverNextEvent(system, { consumer: "mail", streamId }, mailEvent));
  await passMail(system);
  return { person, customerId, transactionId, customer };
}
