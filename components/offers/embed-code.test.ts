import { expect, test } from "vitest";
import { embedCode } from "./embed-code";

const offer = { link: "https://tenure.example/buy/S123456789", offerId: "S123456789" };

test("a link works by itself, and says what a script may make of it", () => {
  expect(embedCode({ ...offer, label: "Subscribe" })).toBe(
    '<a href="https://tenure.example/buy/S123456789" data-tenure="checkout" data-offer="S123456789">Subscribe</a>',
  );
});

test("words stay words on the page they are pasted into", () => {
  const label = `Fish & "Chips" <script>alert('x')</script>`;
  expect(embedCode({ ...offer, label })).toContain(
    ">Fish &#38; &#34;Chips&#34; &#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;</a>",
  );
});
