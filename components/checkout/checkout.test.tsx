import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { hostedWords } from "@/messages/hosted";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { Checkout } from "./checkout";
import { openView } from "./sample-checkout";
import { WordsProvider } from "./words";

/** The page as the server sends it, before any script. */
const markupOf = (changes: Partial<CheckoutView> = {}) =>
  renderToStaticMarkup(
    <WordsProvider hosted={hostedWords("en-GB")}>
      <Checkout
        view={{ ...openView, ...changes }}
        countries={"DE Germany\nNL Netherlands"}
        header={null}
        footer={null}
      />
    </WordsProvider>,
  );

const button = /<button type="(submit|button)"[^>]*>(?:<svg.*?<\/svg>)?([^<]+)<\/button>/g;
const buttonsOf = (markup: string) =>
  [...markup.matchAll(button)].map(([, type, label]) => [type, label]);

test("a paid order waits for scripts before its button does anything: a card is never posted", () => {
  const markup = markupOf();
  expect(buttonsOf(markup)).toContainEqual(["button", "Pay €7.99"]);
  expect(markup).not.toMatch(/<input[^>]*\bname="(?!email")/);
  expect(markup).toContain('<option value="NL" selected="">Netherlands</option>');
});

test("a free order is a plain form", () => {
  const markup = markupOf({ requiresPayment: false, requiresPaymentDetails: false });
  expect(markup).toContain('action="/api/checkout/s/form" method="post"');
  expect(buttonsOf(markup)).toContainEqual(["submit", "Get free access"]);
  expect(markup).not.toContain("Card number");
});

test("live mode without a way to take payments says so, and takes nothing", () => {
  const markup = markupOf({ mode: "live", canPay: false });
  expect(markup).toContain("Payments are not possible yet");
  expect(buttonsOf(markup)).toEqual([]);
  expect(markup).not.toContain("<input");
});

test("the sandbox alone names cards to try", () => {
  expect(markupOf()).toContain("Fill in the test card");
  expect(markupOf({ mode: "live" })).not.toContain("test card");
});

test.each([
  ["expired", "This checkout has expired", /href="\/buy\/S123456789_NL\?email=kim%40example.com/],
  ["unavailable", "This offer is not on sale", /Lighthouse TV does not sell Sport Pass/],
] as const)("%s has a screen of its own, and no form", (state, heading, way) => {
  const markup = markupOf({ state, email: "kim@example.com" });
  expect(markup).toContain(heading);
  expect(markup).toMatch(way);
  expect(markup).not.toContain("<form");
});

test("a try under way hides the form and keeps it", () => {
  const markup = markupOf({ state: "processing" });
  expect(markup).toContain("Your payment is under way");
  expect(markup).toMatch(/<div hidden=""><form/);
});

test("the bank's question is there again when the page is loaded anew", () => {
  const payment = { actionUrl: "/sandbox-bank/q", decline: null };
  expect(markupOf({ state: "action-required", payment })).toContain(
    '<iframe src="/sandbox-bank/q" title="Question of your bank"',
  );
});

test("a known address is asked for its code, and told nothing else", () => {
  const markup = markupOf({ email: "kim@example.com", emailState: "code-needed" });
  expect(markup).toContain('autoComplete="one-time-code"');
  expect(buttonsOf(markup)).toContainEqual(["button", "Send me a code"]);
});

test("a proven customer chooses among their cards, or has nothing to pay", () => {
  const saved = { id: 7, brand: "visa", lastFour: "4242", expiryMonth: 3, expiryYear: 2030 };
  const proven = { email: "kim@example.com", emailState: "proven", savedMethods: [saved] } as const;
  const markup = markupOf({ ...proven, savedMethods: [saved] });
  expect(markup).toMatch(/Visa ending in 4242.*Expires 03 \/ 30.*Another card/s);
  expect(markup).not.toContain("Card number");

  const existing = { endsAt: "2026-12-22T12:00:00Z", nextPaymentAt: null, isStopped: true };
  const told = markupOf({ ...proven, savedMethods: [saved], existing });
  expect(told).toContain("You already have this");
  expect(told).toContain("lasts until 22 Dec 2026. There is nothing to pay.");
  expect(told).not.toContain("Pay €7.99");
});

test("tax that is added has a line, and lines add up", () => {
  const dollars = (minor: number) => ({ minor, currency: "USD" as const });
  const price = {
    ...openView.price,
    ...{ offerPrice: dollars(1000), discountedPrice: dollars(1000), discount: dollars(0) },
    ...{ tax: dollars(85), total: dollars(1085), isTaxIncluded: false, taxBasisPoints: 850 },
    taxCountry: "US",
    renewal: null,
  };
  const markup = markupOf({ price });
  expect(markup).toMatch(
    /Sales tax 8.5%<\/dt><dd[^>]*>\$0.85<.*Total today<\/dt><dd[^>]*>\$10.85</s,
  );
});
