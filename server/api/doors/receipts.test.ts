import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieNames } from "@/server/auth/cookies";
import { inTransaction } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { openSession } from "@/server/services/customer-sessions/open-session";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { ownReceiptLinks, receiptLink } from "@/server/services/receipts/receipt-link";
import { receiptPdf } from "@/server/services/receipts/receipt-pdf";
import { pdfText } from "@/server/testing/pdf-text";
import { startTestServer } from "@/server/testing/front-server";
import { newShop } from "@/server/testing/purchases";
import { saleRowsOf } from "@/server/testing/reconciliation";
import { sessionCookie } from "@/server/testing/session-cookie";
import { newWorld } from "@/server/testing/world";
import { doors } from "./router";

let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors });
});
afterAll(() => front.close(0));

const ask = (path: string, cookie?: string) =>
  fetch(front.url + path, { redirect: "manual", ...(cookie && { headers: { cookie } }) });

/** A purchase in wall time, which links and sessions are counted in. */
async function sold() {
  const world = await newWorld({ now: new Date().toISOString() });
  const shop = await newShop(world);
  const { session } = await shop.buy();
  const [sale] = await saleRowsOf(world);
  const customerId = sale!.customerId;
  const transactionId = formatTransactionId(Number(sale!.number));
  const account = `/account/${world.publisherId}/receipts/${transactionId}`;
  const bytes = await receiptPdf(world.system, transactionId);
  return { world, session, customerId, transactionId, account, bytes };
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a receipt is a file for its customer, its team and whoever bought at its checkout", async () => {
  const { world, session, customerId, transactionId, account, bytes } = await sold();
  const { publisherId } = world;
  const { secret } = await inTransaction(world.system, (tx) =>
    openSession(tx, { id: customerId, emailProvenAt: null }, { hasMail: false }),
  );
  const link = new URL(
    receiptLink(world.system, { customerId: Number(customerId), transactionId }),
  );
  const signedIn = `${cookieNames.customer(publisherId)}=${secret}`;
  const member = await sessionCookie(world.owner.accountId);
  for (const answer of [
    await ask(account, signedIn),
    await ask(link.pathname + link.search),
    await ask(`/c/${session}/receipt.pdf`),
    await ask(`/api/receipts/${publisherId}/${transactionId}`, member),
  ]) {
    expect(answer.status).toBe(200);
    expect(await bytesOf(answer)).toEqual(Buffer.from(bytes));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="receipt-${transactionId}.pdf"`,
      "cache-control": "private, no-store",
    });
  }
});

test("a refund's credit note is a file beside it", async () => {
  const { world, customerId, transactionId, account } = await sold();
  await refundTransaction(world.ctx, {
    ...{ transactionId, amount: { kind: "amount", grossMinor: 300 }, access: { kind: "kept" } },
    ...{ reason: "customer-request", note: "" },
  });
  const member = await sessionCookie(world.owner.accountId);
  const path = `/api/receipts/${world.publisherId}/${transactionId}/credit-notes`;
  const answer = await ask(`${path}/1`, member);
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename="credit-note-${transactionId}-1.pdf"`,
  );
  expect(await pdfText(await bytesOf(answer))).toContain("Total given back €3.00");
  expect((await ask(`${path}/2`, member)).status).toBe(404);

  const { secret } = await inTransaction(world.system, (tx) =>
    openSession(tx, { id: customerId, emailProvenAt: null }, { hasMail: false }),
  );
  const signedIn = `${cookieNames.customer(world.publisherId)}=${secret}`;
  expect((await ask(`${account}/credit-notes/1`, signedIn)).status).toBe(200);
});

test("nobody else gets it: they are asked to sign in, or told that it is not there", async () => {
  const [own, other] = [await sold(), await sold()];
  const link = receiptLink(own.world.system, {
    customerId: Number(own.customerId),
    transactionId: own.transactionId,
  });
  const { search } = new URL(link);
  for (const path of [own.account, other.account + search, `${own.account}${search}x`]) {
    const answer = await ask(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/account\/\d+\/sign-in\?next=/);
  }
  const linkNow = () => {
    const customer = own.world.as({ kind: "customer", customerId: Number(own.customerId) });
    const links = ownReceiptLinks(customer, [own.transactionId]);
    const { pathname, search } = new URL(links[own.transactionId]!);
    return pathname + search;
  };
  expect((await ask(linkNow())).status).toBe(200);
  own.world.clock.set(new Date(Date.now() - 31 * 60_000).toISOString());
  expect((await ask(linkNow())).status).toBe(303);

  const stranger = await sessionCookie(other.world.owner.accountId);
  const door = `/api/receipts/${own.world.publisherId}/${own.transactionId}`;
  expect((await ask(door)).status).toBe(401);
  expect((await ask(door, stranger)).status).toBe(404);
  expect((await ask(`${own.account}/credit-notes/1${search}`)).status).toBe(404);
});
