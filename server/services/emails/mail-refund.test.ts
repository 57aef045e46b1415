import { expect, test } from "vitest";
import { formatTransactionId } from "@/server/domain/ids";
import { deliverNextEvent } from "@/server/services/events/deliver-next-event";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { mailsOf, passMail } from "@/server/testing/mails";
import { saleRowsOf, soldOnce } from "@/server/testing/reconciliation";
import { mailEvent } from "./mail-event";

test("a refund is confirmed by mail, once, with what goes back and where to", async () => {
  const { world } = await soldOnce();
  const [sale] = await saleRowsOf(world);
  await refundTransaction(world.ctx, {
    transactionId: formatTransactionId(Number(sale?.number)),
    amount: { kind: "amount", grossMinor: 300 },
    access: { kind: "ends" },
    reason: "customer-request",
    note: "Asked on the phone",
  });
  const streamId = sale?.customerId ?? 0n;
  while (await deliverNextEvent(world.system, { consumer: "mail", streamId }, mailEvent));
  await passMail(world.system);

  const mails = (await mailsOf(world.system)).filter(({ template }) => template === "refund");
  expect(mails).toMatchObject([{ subject: "[Sandbox] Refund: €3.00 for Sport Pass, 22 Nov 2026" }]);
  const { text = "" } = mails[0] ?? {};
  expect(text).toMatch(/Tax in it +€0.52\nGiven back +€3.00/);
  expect(text).toContain("Goes to: Mastercard ending in 1111");
  expect(text).toContain("Access until: 22 Nov 2026");
  expect(text).not.toContain("phone"); // the note is the team's
});
