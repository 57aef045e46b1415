import { expect, test } from "vitest";
import { newMerchant, setScript } from "@/server/testing/gateway-world";
import { inBooks, takeTurns } from "./books";

test("many at once have each the answer of their own, and are booked once each", async () => {
  const { gateway, sell, request, booked } = await newMerchant();
  const { token } = (await sell()).method;
  const renewals = Array.from({ length: 200 }, () =>
    request({ kind: "saved", token }, { returnUrl: null }),
  );
  const answers = await Promise.all(renewals.map((renewal) => gateway.charge(renewal)));
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(["captured"]));
  const names = answers.map((answer) => "gatewayReference" in answer && answer.gatewayReference);
  expect(new Set(names).size).toBe(200);
  for (const place of [0, 99, 199]) {
    expect(await gateway.status(renewals[place]!)).toEqual(answers[place]);
    expect(await booked(renewals[place]!)).toMatchObject([{ timesAsked: 1 }]);
  }
});

test("a bug, a refusal and a lost request among many are nobody else's", async () => {
  const { gateway, publisherId, sell, request } = await newMerchant();
  const { token } = (await sell()).method;
  const renewal = () => request({ kind: "saved", token }, { returnUrl: null });
  const known = renewal();
  await gateway.charge(known);
  await setScript(publisherId, { kind: "method", token }, [
    "succeeds",
    "timeout-not-captured",
    "stolen-card",
    "timeout-captured",
  ]);
  const bug = { ...known, amount: { ...known.amount, minor: 1 } };
  const settled = await Promise.allSettled([
    ...[1, 2, 3, 4, 5].map(() => gateway.charge(renewal())),
    gateway.charge(bug),
    gateway.charge(known),
    gateway.charge(request({ kind: "saved", token: "pm_none" })),
  ]);
  expect(
    settled.map((one) =>
      one.status === "fulfilled" ? one.value.state : (one.reason as Error).name,
    ),
  ).toEqual([
    "captured",
    "GatewayTimeout",
    "refused",
    "GatewayTimeout",
    "captured",
    "GatewayMisuse",
    "captured",
    "refused",
  ]);
});

test("holds and their captures go together as well", async () => {
  const { gateway, publisherId, sell, request, price } = await newMerchant();
  const { token } = (await sell()).method;
  const asks = Array.from({ length: 50 }, () =>
    request({ kind: "saved", token }, { returnUrl: null }),
  );
  const holds = await Promise.all(asks.map((ask) => gateway.authorise(ask)));
  const captures = await Promise.all(
    holds.map((hold, place) => {
      if (hold.state !== "held") throw new Error(hold.state);
      const { gatewayReference } = hold;
      const idempotencyKey = `capture ${publisherId} ${place}`;
      const { at, reference } = asks[place]!;
      return gateway.capture({
        ...{ publisherId, idempotencyKey, gatewayReference, amount: price, at, reference },
      });
    }),
  );
  expect(captures.every(({ state }) => state === "captured")).toBe(true);
});

test("what nobody waits for any more is not booked, whatever it was held up by", async () => {
  const { gateway, sell, request, booked } = await newMerchant();
  const { token } = (await sell()).method;
  const end = new AbortController();
  const givenUp = request({ kind: "saved", token }, { returnUrl: null, end: end.signal });
  const neighbour = request({ kind: "saved", token }, { returnUrl: null });
  const answers = await inBooks(async (books) => {
    await takeTurns(books, [givenUp]); // it comes to no end before this does
    const asked = [givenUp, neighbour].map((one) => gateway.charge(one));
    end.abort();
    return asked;
  }).then((asked) => Promise.allSettled(asked));
  expect(answers).toMatchObject([
    { status: "rejected", reason: { name: "GatewayTimeout" } },
    { status: "fulfilled", value: { state: "captured" } },
  ]);
  expect(await booked(givenUp)).toEqual([]);
});
