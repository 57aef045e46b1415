import { expect, test } from "vitest";
import { returnOrigin } from "./return-origin";

test.each([
  ["https://www.example.com", "https://www.example.com"],
  ["https://www.example.com/watch?x=1#top", "https://www.example.com"],
  [" https://Example.com:8443/ ", "https://example.com:8443"],
  ["https://example.com:443", "https://example.com"],
  ["https://bücher.example", "https://xn--bcher-kva.example"],
])("%s lies on %s", (address, origin) => {
  expect(returnOrigin(address, false)).toBe(origin);
});

test.each([
  "http://www.example.com",
  "//www.example.com",
  "www.example.com",
  "javascript:alert(1)//example.com",
  "data:text/html,x.y",
  "https://user:pw@example.com",
  "https://user@example.com",
  "https://*.example.com",
  "https://intranet",
  "",
  "https://",
])("%j is no address to send customers to", (address) => {
  expect(returnOrigin(address, true)).toBeNull();
});

test("a site on this machine is one in the sandbox alone", () => {
  for (const address of [
    "http://localhost:4000/a",
    "http://127.0.0.1:4000",
    "https://[::1]:4000",
  ]) {
    expect(returnOrigin(address, true)).toBe(new URL(address).origin);
    expect(returnOrigin(address, false)).toBeNull();
  }
  expect(returnOrigin("ftp://localhost", true)).toBeNull();
});
