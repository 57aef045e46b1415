import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { formatTransactionId } from "@/server/domain/ids";
import { noGrants } from "@/server/domain/permissions";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import { allowReturnOrigin } from "@/server/services/checkout-settings/allow-return-origin";
import { createPriceChange } from "@/server/services/price-changes/create-price-change";
import { commerceRows } from "./commerce-rows";
import { insertDifference } from "./difference-rows";
import { newOffer } from "./offers";
import type { Ids } from "./procedure-sample";
import type { World } from "./world";

/** One row of every kind that a procedure can be asked about, for a publisher that others must not reach. */
export async function rowsOfAPublisher(world: World): Promise<Ids> {
  const { ctx, owner, newAdmin } = world;
  const admin = await newAdmin({ settings: true });
  const sessionId = newId();
  const at = ctx.clock.now();
  const later = new Date(at.getTime() + 86_400_000);
  await prisma().adminSession.create({
    data: {
      id: sessionId,
      accountId: owner.accountId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: later,
    },
  });

  const { offerId } = await newOffer(ctx, {});
  const sales = commerceRows(world);
  const customer = await sales.customer();
  const subscription = await sales.subscription({ customer, offer: await sales.offer() });
  const grant = await sales.entitlement({ customer, offer: await sales.offer() });
  const { priceChangeId } = await createPriceChange(ctx, {
    offerId,
    price: "9.99",
    startsOn: "2027-06-01",
    noticeDays: 30,
    existing: "move",
  });
  const key = await createApiKey(ctx, { name: "Player", networks: [] });
  const { origin } = await allowReturnOrigin(ctx, { origin: "https://www.example.net" });

  return inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const mine = () => ({ publisherId, id: newId() });
    const invitation = await tx.db.invitation.create({
      data: {
        ...mine(),
        email: "new@example.com",
        emailKey: "new@example.com",
        grants: { ...noGrants, reporting: "no-pii" },
        invitedBy: owner.accountId,
        createdAt: at,
        expiresAt: later,
      },
    });
    const view = await tx.db.savedView.create({
      data: {
        ...mine(),
        list: "audit-entries",
        name: "Last week",
        ownerAccountId: owner.accountId,
        query: "q=a",
        isShared: true,
        createdAt: at,
        updatedAt: at,
      },
    });
    const task = await tx.db.backgroundTask.create({
      data: {
        ...mine(),
        kind: "export",
        title: "Audit log (CSV)",
        input: {},
        startedBy: owner.accountId,
        createdAt: at,
        expiresAt: later,
      },
    });
    const email = await tx.db.emailMessage.create({
      data: {
        ...mine(),
        template: "invitation",
        dedupeKey: newId(),
        toEmail: "new@example.com",
        props: {},
        state: "stored",
        createdAt: at,
      },
    });
    const differenceId = await insertDifference(tx);
    const asked = await tx.db.refundRequest.create({
      data: {
        ...{ ...mine(), customerId: customer.id, askedBy: "customer", reason: "Bought it twice" },
        transactionNumber: subscription.transactions[0]?.number ?? 0n,
        ...{ askedAt: at, createdAt: at },
      },
    });
    const note = await tx.db.customerNote.create({
      data: {
        ...{ ...mine(), customerId: customer.id, text: "Called twice" },
        ...{ authorId: owner.accountId, createdAt: at },
      },
    });
    const travel = await tx.db.timeTravel.create({
      data: {
        ...{ ...mine(), state: "done", fromAt: at, toAt: later, reachedAt: later },
        ...{ startedBy: owner.accountId, createdAt: at, progressAt: at, finishedAt: at },
      },
    });
    const entry = await tx.db.auditEntry.findFirstOrThrow({ where: { publisherId } });
    return {
      accountId: admin.accountId,
      sessionId,
      invitationId: invitation.id,
      viewId: view.id,
      taskId: task.id,
      entryId: entry.id,
      emailId: email.id,
      keyId: key.keyId,
      offerId,
      returnOrigin: origin,
      customerId: Number(customer.id),
      subscriptionId: Number(subscription.id),
      differenceId,
      refundRequestId: asked.id,
      noteId: note.id,
      travelId: travel.id,
      entitlementId: grant.id,
      priceChangeId,
      transactionId: formatTransactionId(Number(subscription.transactions[0]?.number)),
    };
  });
}
