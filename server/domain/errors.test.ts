import { describe, expect, test } from "vitest";
import {
  conflict,
  DomainError,
  forbidden,
  invalid,
  notFound,
  paymentDeclined,
  rateLimited,
  unauthenticated,
} from "./errors";

describe("a refusal", () => {
  test("carries the kind its constructor is named for", () => {
    const kinds = [
      invalid("a.b", "Wrong."),
      unauthenticated("a.b"),
      paymentDeclined("a.b"),
      forbidden("a.b"),
      notFound("a.b"),
      conflict("a.b"),
      rateLimited("a.b", "Slow down.", 3),
    ].map((error) => error.kind);

    expect(kinds).toEqual([
      "invalid",
      "unauthenticated",
      "payment-declined",
      "forbidden",
      "not-found",
      "conflict",
      "rate-limited",
    ]);
  });

  test("is an error that can be told from a bug", () => {
    const error = conflict("coupon.ended", "This coupon has ended.");

    expect(error).toBeInstanceOf(DomainError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code: "coupon.ended", message: "This coupon has ended." });
    expect(String(error)).toBe("DomainError: This coupon has ended.");
  });

  test("falls back to its code when there is no sentence to say", () => {
    expect(conflict("subscription.not-leaving").message).toBe("subscription.not-leaving");
  });

  test("points at the fields that are wrong", () => {
    const error = invalid("sign-up.invalid", "Check the form.", { email: "Not an address." });
    expect(error.fields).toEqual({ email: "Not an address." });
  });

  test("says when to try again", () => {
    expect(rateLimited("sign-in.too-many", "Wait a minute.", 60).retryAfterSeconds).toBe(60);
  });
});
