import { expect, test } from "vitest";
import { checkoutHtml, checkoutLink } from "./snippet";

const choices = {
  publicUrl: "https://tenure.example",
  offerId: "S123456789",
  label: "Subscribe",
  returnUrl: "",
};

test("the link names the offer, and where to return if that is wanted", () => {
  expect(checkoutLink(choices)).toBe("https://tenure.example/buy/S123456789");
  expect(checkoutLink({ ...choices, returnUrl: " https://example.com/watch?a=1&b=2 " })).toBe(
    "https://tenure.example/buy/S123456789?returnUrl=https%3A%2F%2Fexample.com%2Fwatch%3Fa%3D1%26b%3D2",
  );
});

test("the HTML is a link with these words", () => {
  expect(checkoutHtml({ ...choices, label: "Watch <now>" })).toBe(
    '<a href="https://tenure.example/buy/S123456789" data-tenure="checkout" data-offer="S123456789">Watch &#60;now&#62;</a>',
  );
});
