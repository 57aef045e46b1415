import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { money } from "@/server/domain/money";
import { newMerchant, setScript } from "@/server/testing/gateway-world";
import { disputeCharge } from "./chargebacks";

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const card = { kind: "card", brand: "mastercard", lastFour: "1111" } as const;

/** A charge of 7.99 EUR on 22 November that the bank takes back three days later. */
async function disputed() {
  const merchant = await newMerchant();
  const { gateway, publisherId } = merchant;
  await setScript(publisherId, card, [{ outcome: "succeeds", chargebackAfterDays: 3 }]);
  const { gatewayReference } = await merchant.sell();
  const notices = (until: string) => gateway.books.notices({ publisherId, until: day(until) });
  const refund = (minor: number, on: string) =>
    gateway.refund({
      publisherId,
      idempotencyKey: newId(),
      gatewayReference,
      amount: money(minor, "EUR"),
      at: day(on),
    });
  return { ...merchant, gatewayReference, notices, refund };
}

test("a chargeback comes on its day, and is told until it is acknowledged", async () => {
  const { gateway, publisherId, gatewayReference, price, notices } = await disputed();
  expect(await gateway.books.merchantsWithNotices()).toContain(publisherId);
  expect(await notices("2026-11-24")).toEqual([]);
  const notice = {
    gatewayReference: expect.stringMatching(/^cb_/) as string,
    chargeReference: gatewayReference,
    amount: price,
    reason: "fraudulent",
    bookedAt: day("2026-11-25"),
  };
  const told = await notices("2026-11-25");
  expect(told).toEqual([notice]);
  expect(await notices("2026-12-25")).toEqual(told);
  await gateway.books.acknowledge({ publisherId, gatewayReference: told[0]!.gatewayReference });
  expect(await notices("2026-12-25")).toEqual([]);
  expect(await gateway.books.merchantsWithNotices()).not.toContain(publisherId);
});

test("it takes back what was not given back, and nothing can be given back after it", async () => {
  const { refund, notices } = await disputed();
  await refund(300, "2026-11-23");
  expect((await notices("2026-11-25")).map(({ amount }) => amount.minor)).toEqual([499]); // 799 - 300
  expect(await refund(1, "2026-11-26")).toMatchObject({ code: "exceeds-charge" });
});

test("what was given back whole is not taken back", async () => {
  const { refund, notices } = await disputed();
  await refund(799, "2026-11-23");
  expect(await notices("2026-12-25")).toEqual([]);
});

test("several that ask at once hear of one", async () => {
  const { notices } = await disputed();
  await Promise.all([1, 2, 3].map(() => notices("2026-11-25")));
  expect(await notices("2026-11-25")).toHaveLength(1);
});

test("a charge that was made already can be disputed, once", async () => {
  const { gateway, publisherId, sell } = await newMerchant();
  const { gatewayReference } = await sell();
  await disputeCharge(gatewayReference, 10);
  await disputeCharge(gatewayReference, 1);
  const told = await gateway.books.notices({ publisherId, until: day("2027-01-01") });
  expect(told.map(({ bookedAt }) => bookedAt)).toEqual([day("2026-12-02")]);
});

test("the books list what moved, by its day, in pages", async () => {
  const { gateway, publisherId, refund, sell, gatewayReference } = await disputed();
  await refund(300, "2026-11-23");
  await sell();
  const stretch = { publisherId, from: day("2026-11-22"), until: day("2026-12-22") };
  const all = await gateway.books.bookings({ ...stretch, after: null, limit: 10 });
  const moved = all.map(({ kind, amount: { minor }, chargeReference: of }) => [kind, minor, of]);
  expect(moved).toHaveLength(4);
  expect(moved).toEqual(
    expect.arrayContaining([
      ["charge", 799, null],
      ["chargeback", 499, gatewayReference],
      ["refund", 300, gatewayReference],
    ]),
  );
  const first = await gateway.books.bookings({ ...stretch, after: null, limit: 3 });
  const after = first.at(-1)!.gatewayReference;
  const rest = await gateway.books.bookings({ ...stretch, after, limit: 3 });
  expect([...first, ...rest]).toEqual(all);
  const { gatewayReference: one } = all[0]!;
  expect(await gateway.books.booking({ publisherId, gatewayReference: one })).toEqual(all[0]);
  expect(await gateway.books.booking({ publisherId: 1n, gatewayReference: one })).toBeNull();
  const empty = { ...stretch, from: day("2026-11-26"), after: null, limit: 10 };
  expect(await gateway.books.bookings(empty)).toEqual([]);
});
