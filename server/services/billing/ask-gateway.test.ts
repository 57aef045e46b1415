import { afterEach, expect, test, vi } from "vitest";
import type { ServiceContext } from "@/server/context";
import { money } from "@/server/domain/money";
import type { ChargeRequest, PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { newWorld } from "@/server/testing/world";
import { askGateway } from "./ask-gateway";
import type { Ask } from "./charges";

const now = "2026-05-29T12:00:00Z";
const halfAMinute = 30_000;

afterEach(() => void vi.useRealTimers());

/** A hold to be asked for by half a minute from now, and a gateway that never answers. */
async function asking(changes: Partial<Ask> = {}) {
  const world = await newWorld({ now });
  const requests: ChargeRequest[] = [];
  const payments: PaymentGateway = {
    ...sandboxPayments(),
    authorise(request) {
      requests.push(request);
      return new Promise(() => undefined);
    },
  };
  const ctx: ServiceContext = { ...world.system, gateways: { ...world.system.gateways, payments } };
  const price = money(799, "EUR");
  const ask: Ask = {
    ...{ subscriptionId: 1n, customerId: 1n, paymentId: 1n, paymentMethodId: 1n },
    charge: {
      ...{ key: "authorise:1:1", operation: "authorise", attempt: 1, offerId: "S100000000_NL" },
      ...{ line: { net: price, tax: money(0, "EUR"), gross: price }, taxedAt: new Date(now) },
    },
    idempotencyKey: `subscription:${world.publisherId}:authorise:1:1`,
    ...{ methodToken: "pm_1", holdReference: null, description: "", merchantName: "", isNew: true },
    askUntil: new Date(Date.parse(now) + halfAMinute),
    askedAt: new Date(now),
    ...changes,
  };
  return { world, ctx, ask, requests };
}

const unheard = (ask: Ask) => [[1n, { ask, answer: null, outcome: { kind: "unknown" } }]];

test("a question that nobody answers is given up, and the gateway is told", async () => {
  const { ctx, ask, requests } = await asking();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const answers = askGateway(ctx, [ask]);
  await vi.advanceTimersByTimeAsync(halfAMinute - 1);
  expect(requests.map(({ end }) => end?.aborted)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(1);
  expect(requests.map(({ end }) => end?.aborted)).toEqual([true]);
  expect([...(await answers).heard]).toEqual(unheard(ask));
});

test("what comes to its turn too late is not asked for any more", async () => {
  const { world, ctx, ask, requests } = await asking();
  world.clock.set("2026-05-29T12:00:30Z");
  expect([...(await askGateway(ctx, [ask])).heard]).toEqual(unheard(ask));
  expect(requests).toEqual([]);
});

test("what somebody else may be asking for is only asked about", async () => {
  const { ctx, ask, requests } = await asking({ isNew: false, askUntil: null });
  const { heard } = await askGateway(ctx, [ask]);
  expect(heard.get(1n)).toMatchObject({ answer: { state: "unknown" } });
  expect(requests).toEqual([]);
});
