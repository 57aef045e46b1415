import { expect, test } from "vitest";
import { declineCodes, type DeclineCode } from "@/server/domain/decline-codes";
import { englishVoice as voice, openView } from "./sample-checkout";
import { declineNotice, noticeOnArrival, refusalNotice } from "./notice-words";

const refusal = { status: 409, code: "", fields: {}, retryAfterSeconds: null, requestId: "r1" };

test.each(Object.keys(declineCodes))("%s is told in three parts, and never by its code", (code) => {
  const { what, money, advice } = declineNotice(code, voice);
  expect(what).toMatch(/\.$/);
  expect(money).toBe("You were not charged.");
  expect(advice).toMatch(/\.$/);
  expect(`${what} ${advice}`).not.toContain(code);
});

test("a card that is looked for is declined like any other", () => {
  const said = (["lost-card", "stolen-card", "suspected-fraud"] satisfies DeclineCode[]).map(
    (code) => declineNotice(code, voice).what,
  );
  expect(new Set(said)).toEqual(new Set(["Your bank declined this card."]));
});

test("a code of a gateway to come has words too", () => {
  expect(declineNotice("moon-phase", voice).what).toBe("The payment did not go through.");
});

test("a decline is told again when the page is opened again", () => {
  const payment = { actionUrl: null, decline: { code: "expired-card", isHard: true } };
  expect(noticeOnArrival({ ...openView, payment }, voice)?.advice).toBe("Use another card.");
  expect(noticeOnArrival(openView, voice)).toBeNull();
});

test.each([
  ["checkout.price-changed", 409, "The price has changed to €7.99."],
  ["checkout.email-unproven", 403, "This email address has been used here before."],
  ["checkout.customer-blocked", 403, "This account cannot buy at the moment."],
  ["payment.insufficient-funds", 402, "Your bank says there is not enough money for this payment."],
  ["input.invalid", 400, "Some of the details were not taken."],
  ["internal", 500, "Something broke on our side."],
])("%s is put into words", (code, status, what) => {
  expect(refusalNotice({ ...refusal, code, status }, openView, voice).what).toBe(what);
});

test("how long to wait is said in minutes", () => {
  const tooMany = { ...refusal, code: "checkout.too-many", status: 429, retryAfterSeconds: 130 };
  expect(refusalNotice(tooMany, openView, voice).advice).toBe("Wait 3 minutes, then try again.");
});
