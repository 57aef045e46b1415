import { expect, test } from "vitest";
import { englishVoice as voice, openView } from "./sample-checkout";
import { buttonLabel, pageHeading, renewalSentence, trialLength } from "./offer-words";

const euros = (minor: number) => ({ minor, currency: "EUR" as const });

const trialView = {
  ...openView,
  offer: { ...openView.offer, trial: { unit: "day", amount: 7 } as const },
  price: {
    ...openView.price,
    ...{ discount: euros(799), discountedPrice: euros(0), tax: euros(0), total: euros(0) },
    discountType: "trial" as const,
    trialEndsAt: "2026-11-29T12:00:00Z",
  },
  requiresPayment: false,
};

const freeView = {
  ...openView,
  price: {
    ...openView.price,
    ...{ offerPrice: euros(0), discountedPrice: euros(0), tax: euros(0), total: euros(0) },
    renewal: null,
  },
  requiresPayment: false,
  requiresPaymentDetails: false,
};

test.each([
  [{ unit: "day", amount: 7 }, "month", { unit: "day", count: 7 }],
  [{ unit: "period", amount: 1 }, "week", { unit: "week", count: 1 }],
  [{ unit: "period", amount: 2 }, "3months", { unit: "month", count: 6 }],
  [{ unit: "period", amount: 1 }, "year", { unit: "year", count: 1 }],
] as const)("a trial of %o, paid by the %s, is %o long", (trial, period, length) => {
  expect(trialLength(trial, period)).toEqual(length);
});

test("the button says what it does, and for how much", () => {
  expect(buttonLabel(openView, voice)).toBe("Pay €7.99");
  expect(buttonLabel(trialView, voice)).toBe("Start 7-day free trial");
  expect(buttonLabel(freeView, voice)).toBe("Get free access");
});

test("what comes next is said with its date and amount", () => {
  expect(renewalSentence(openView, voice)).toBe(
    "Renews 22 Dec 2026 at €7.99 a month until you cancel.",
  );
  expect(renewalSentence(trialView, voice)).toBe(
    "Free until 29 Nov 2026. Then €7.99 a month until you cancel.",
  );
  expect(renewalSentence(freeView, voice)).toBe("Nothing is charged, now or later.");
});

test("the page is headed by what it is for", () => {
  expect(pageHeading(openView, voice)).toBe("Subscribe to Sport Pass");
  expect(pageHeading(trialView, voice)).toBe("Try Sport Pass for free");
  expect(pageHeading(freeView, voice)).toBe("Get Sport Pass");
});
