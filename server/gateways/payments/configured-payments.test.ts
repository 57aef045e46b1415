import { expect, test } from "vitest";
import { paymentGateway } from "./configured-payments";

test("a sandbox has a gateway; a live installation takes nothing until it has one", () => {
  expect(paymentGateway("sandbox")?.name).toBe("sandbox");
  expect(paymentGateway("live")).toBeNull();
});
