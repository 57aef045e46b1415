import { expect, test } from "vitest";
import { isLoopback } from "./loopback";

test.each(["127.0.0.1", "127.8.9.10", "::1", "[::1]", "localhost", "LOCALHOST"])(
  "%s is this machine",
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each([
  "10.0.0.1",
  "127.0.0.1.example.com",
  "127.example.com",
  "localhost.example.com",
  "::2",
  "",
])("%s is not", (host) => {
  expect(isLoopback(host)).toBe(false);
});
