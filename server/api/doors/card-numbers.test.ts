import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { testCards, type TestCard } from "@/server/domain/test-cards";
import type { Mail } from "@/server/gateways/mail/mail-gateway";
import { cardShapeOf } from "@/server/domain/card-brand";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { mailEvent } from "@/server/services/emails/mail-event";
import { sendEmail } from "@/server/services/emails/send-email";
import { deliverNextEvent } from "@/server/services/events/deliver-next-event";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { captureLog } from "@/server/testing/captured-log";
import { startTestServer } from "@/server/testing/front-server";
import { expectBooksToHold } from "@/server/testing/invariants";
import { newShop } from "@/server/testing/purchases";
import { tablesHolding } from "@/server/testing/rows-holding";
import { newWorld, type World } from "@/server/testing/world";
import { doors } from "./router";

const captured = captureLog();
let front: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  front = await startTestServer({ doors, log: captured.log });
});
afterAll(async () => {
  captured.release();
  await front.close(0);
});

/** A number as people type it: in one piece, or in groups with something between them. */
const numberPattern = ({ number }: Pick<TestCard, "number">) =>
  number.split("").join(String.raw`[ -]?`);
const anyNumber = testCards.map(numberPattern).join("|");

const embossed = (number: string) => {
  let at = 0;
  const groups = cardShapeOf(number).groups.map((length) => number.slice(at, (at += length)));
  return groups.filter(Boolean).join(" ");
};

async function post<Answer>(
  path: string,
  body: unknown,
): Promise<{ status: number; answer: Answer; text: string }> {
  const response = await fetch(`${front.url}${path}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer };
}

/** Buys through the doors as the page does, with a number typed in groups; answers all it was told. */
async function buyWith(card: TestCard, session: string) {
  const at = `/api/checkout/${session}`;
  const email = `${newId()}@example.com`;
  const details = await post<CheckoutView>(`${at}/details`, { email, country: "NL" });
  const token = await post<{ token: string }>("/api/sandbox-bank/tokens", {
    number: embossed(card.number),
    expiryMonth: 3,
    expiryYear: 2030,
    securityCode: card.brand === "amex" ? "7373" : "737",
    holderName: "Robin Rivers",
  });
  expect(token.status).toBe(201);
  const payment = await post<CheckoutView>(`${at}/payment`, {
    attempt: randomUUID(),
    email,
    country: "NL",
    cardToken: token.answer.token,
    savedMethodId: null,
    expectedTotal: details.answer.price.total,
  });
  const bank = await passChallenge(payment.answer.payment?.actionUrl ?? null);
  const resumed = await post<CheckoutView>(`${at}/resume`, {});
  return {
    state: resumed.answer.state,
    told: [details, token, payment, resumed].map(({ text }) => text).join("") + bank,
  };
}

/** The bank's page, where it asks. */
async function passChallenge(actionUrl: string | null): Promise<string> {
  if (actionUrl === null) return "";
  const question = await (await fetch(`${front.url}${actionUrl}`)).text();
  const body = new URLSearchParams({ answer: "passed" });
  const answered = await fetch(`${front.url}${actionUrl}`, { method: "POST", body });
  return question + (await answered.text());
}

/** Numbers the invoices and mails the receipts, and answers the mails as they left. */
async function mailReceipts({ system }: World): Promise<Mail[]> {
  const sent: Mail[] = [];
  const mail = {
    ...system.gateways.mail,
    deliver: async (one: Mail) => {
      sent.push(one);
      return { accepted: true as const };
    },
  };
  const ctx = { ...system, gateways: { ...system.gateways, mail } };
  const streams = await inTransaction(ctx, ({ db, publisherId }) =>
    db.eventStream.findMany({ where: { publisherId } }),
  );
  while (await numberInvoices(ctx));
  for (const { id: streamId } of streams) {
    while (await deliverNextEvent(ctx, { consumer: "mail", streamId }, mailEvent));
  }
  const queued = await inTransaction(ctx, ({ db, publisherId }) =>
    db.emailMessage.findMany({ where: { publisherId, state: "queued" } }),
  );
  for (const { id } of queued) await sendEmail(ctx, { emailId: id });
  return sent;
}

test("after purchases with every test card, no number stands in a row, a log line, a mail or an answer", async () => {
  const world = await newWorld();
  const shop = await newShop(world);
  const ends = new Map<string, string>();
  let told = "";
  for (const card of testCards) {
    const { session } = await shop.open();
    const bought = await buyWith(card, session);
    ends.set(card.outcome, bought.state);
    told += bought.told;
  }
  // Where a token belongs, some page of somebody's may send the number itself.
  const { session } = await shop.open();
  const { number } = testCards[0]!;
  for (const stray of [
    { cardToken: number },
    { attempt: number },
    { email: number },
    { [number]: embossed(number) },
  ]) {
    const body = {
      attempt: randomUUID(),
      email: `${newId()}@example.com`,
      country: "NL",
      cardToken: null,
    };
    const price = { savedMethodId: null, expectedTotal: { minor: 799, currency: "EUR" } };
    told += (await post(`/api/checkout/${session}/payment`, { ...body, ...price, ...stray })).text;
  }
  const mails = await mailReceipts(world);

  expect(Object.fromEntries(ends)).toMatchObject({
    succeeds: "paid",
    challenge: "paid",
    "timeout-captured": "paid",
    "insufficient-funds": "open",
    "challenge-declined": "open",
  });
  expect(mails.length).toBeGreaterThan(5);
  const pattern = new RegExp(anyNumber);
  expect(told).not.toMatch(pattern);
  expect(mails.map(({ subject, html, text }) => subject + html + text).join()).not.toMatch(pattern);
  const log = captured.text();
  expect(log).toContain("/api/checkout/");
  expect(log).not.toMatch(pattern);
  await expectBooksToHold(world);

  const { searched, holding } = await tablesHolding(anyNumber);
  expect(holding).toEqual([]);
  expect(searched).toEqual(
    expect.arrayContaining([
      "public.payment",
      "public.email_message",
      "sandbox_gateway.charge",
      "graphile_worker._private_jobs",
    ]),
  );
  // The search itself finds what is there: four digits, and the marks of a receipt.
  expect((await tablesHolding("1111")).holding).toEqual(
    expect.arrayContaining(["public.payment_details", "sandbox_gateway.card_token"]),
  );
}, 120_000);

test("the pattern knows a number in one piece, in groups, and not by its last four digits", () => {
  for (const { number } of testCards) {
    const pattern = new RegExp(`^(${anyNumber})$`);
    expect(
      [number, embossed(number), embossed(number).replaceAll(" ", "-")].every((one) =>
        pattern.test(one),
      ),
    ).toBe(true);
    expect(number.slice(-4)).not.toMatch(pattern);
  }
});
