import { describe, expect, test } from "vitest";
import { newMerchant } from "@/server/testing/gateway-world";
import { answerChallenge, findChallenge, type ChallengeAnswer } from "./challenges";

/** A charge whose bank wants to ask, and the id of its question. */
async function challenged(outcome: "challenge" | "challenge-declined" = "challenge") {
  const merchant = await newMerchant();
  const request = await merchant.withCard(outcome);
  const answer = await merchant.gateway.charge(request);
  if (answer.state !== "action-required") throw new Error(answer.state);
  const id = answer.url.split("/").at(-1)!;
  return { ...merchant, request, asked: answer, id };
}

test("the bank is told who asks for what", async () => {
  const { asked, id, price } = await challenged();
  expect(asked.url).toMatch(/^\/sandbox-bank\/challenge_[\w-]{24}$/);
  expect(await findChallenge(id)).toEqual({
    id,
    state: "open",
    merchantName: "Lighthouse TV",
    description: "Sport Pass, monthly",
    amount: price,
    returnUrl: "/c/session",
  });
});

test.each([
  ["passed", { state: "captured" }],
  ["failed", { state: "refused", code: "authentication-failed", isHard: false }],
  ["cancelled", { state: "cancelled" }],
] as const)("%s, the charge is as the answer was", async (answer, outcome) => {
  const { gateway, request, asked, id, booked } = await challenged();
  expect(await answerChallenge(id, answer)).toBe(true);
  const { gatewayReference } = asked;
  expect(await gateway.status(request)).toMatchObject({ ...outcome, gatewayReference });
  expect(await gateway.charge(request)).toMatchObject(outcome);
  expect(await booked(request)).toMatchObject([{ timesAsked: 2 }]);
});

test("left, it stays open, and whoever comes back finds the same page", async () => {
  const { gateway, request, asked } = await challenged();
  expect(await gateway.status(request)).toEqual(asked);
  expect(await gateway.charge(request)).toEqual(asked);
});

test("passed, the bank may still refuse", async () => {
  const { gateway, request, id } = await challenged("challenge-declined");
  await answerChallenge(id, "passed");
  expect(await gateway.status(request)).toMatchObject({ state: "refused", code: "do-not-honour" });
});

test("answered twice, the first answer counts", async () => {
  const { gateway, request, id } = await challenged();
  await answerChallenge(id, "failed");
  expect(await answerChallenge(id, "passed")).toBe(true);
  expect(await gateway.status(request)).toMatchObject({ code: "authentication-failed" });
  expect(await findChallenge(id)).toMatchObject({ state: "failed" });
});

test("answered in several tabs at once, one answer counts for charge and challenge", async () => {
  const { gateway, request, id } = await challenged();
  const answers: ChallengeAnswer[] = ["passed", "failed", "cancelled", "passed", "failed"];
  await Promise.all(answers.map((answer) => answerChallenge(id, answer)));
  const states = { passed: "captured", failed: "refused", cancelled: "cancelled", open: null };
  const state = (await findChallenge(id))!.state;
  expect(await gateway.status(request)).toMatchObject({ state: states[state] });
});

test("a card that passed once is charged without asking, when nobody is there", async () => {
  const { gateway, request: first, id, request } = await challenged();
  await answerChallenge(id, "passed");
  const paid = await gateway.status(first);
  if (paid.state !== "captured") throw new Error(paid.state);
  const renewal = {
    ...request,
    idempotencyKey: `${request.idempotencyKey}/2`,
    method: { kind: "saved", token: paid.method.token },
    returnUrl: null,
  } as const;
  expect(await gateway.charge(renewal)).toMatchObject({ state: "captured" });
});

test("a new card is not challenged when nobody is there to answer: it is refused", async () => {
  const { gateway, withCard } = await newMerchant();
  const request = await withCard("challenge", { returnUrl: null });
  expect(await gateway.charge(request)).toMatchObject({
    state: "refused",
    code: "authentication-required",
  });
});

test("a verification is challenged like a charge, without an amount", async () => {
  const { gateway, withCard } = await newMerchant();
  const { amount: _, ...verification } = await withCard("challenge");
  const asked = await gateway.verify(verification);
  if (asked.state !== "action-required") throw new Error(asked.state);
  const id = asked.url.split("/").at(-1)!;
  expect(await findChallenge(id)).toMatchObject({ amount: null });
  await answerChallenge(id, "passed");
  expect(await gateway.status(verification)).toMatchObject({ state: "captured" });
});

describe("giving up", () => {
  test("closes an open challenge", async () => {
    const { gateway, request, id } = await challenged();
    expect(await gateway.cancel(request)).toMatchObject({ state: "cancelled" });
    expect(await findChallenge(id)).toMatchObject({ state: "cancelled" });
  });

  test("comes too late for one that was passed, and for any other charge", async () => {
    const { gateway, request, id, withCard } = await challenged();
    await answerChallenge(id, "passed");
    expect(await gateway.cancel(request)).toMatchObject({ state: "captured" });
    const other = await withCard();
    expect(await gateway.cancel(other)).toEqual({ state: "unknown" });
    await gateway.charge(other);
    expect(await gateway.cancel(other)).toMatchObject({ state: "captured" });
  });
});

test("nobody answers a challenge that does not exist", async () => {
  expect(await answerChallenge("challenge_none", "passed")).toBe(false);
  expect(await findChallenge("challenge_none")).toBeNull();
});
