import { expect, test } from "vitest";
import { DomainError, rateLimited } from "@/server/domain/errors";
import { failureOf, wire } from "./errors";

test.each(Object.entries(wire))(
  "%s leaves with its status, code and sentence",
  (kind, { http }) => {
    const error = new DomainError(
      kind as keyof typeof wire,
      "coupon.ended",
      "The coupon has ended.",
    );
    expect(failureOf(error)).toMatchObject({
      status: http,
      code: "coupon.ended",
      message: "The coupon has ended.",
    });
  },
);

test("details travel along", () => {
  expect(failureOf(rateLimited("sign-in.too-many", "Wait.", 30)).retryAfterSeconds).toBe(30);
});

test.each([new Error("the secret recipe"), "a string", null, undefined])(
  "what nobody foresaw leaves bare",
  (error) => {
    expect(failureOf(error)).toEqual({
      status: 500,
      code: "internal",
      message: "Something went wrong on our side.",
    });
  },
);

test("a database that is away is no bug, and passes", () => {
  const error = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  expect(failureOf(error)).toMatchObject({ status: 503, retryAfterSeconds: 5 });
});

test("no two kinds share a number", () => {
  for (const transport of ["trpc", "http", "jsonRpc"] as const) {
    const numbers = Object.values(wire).map((row) => row[transport]);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});
