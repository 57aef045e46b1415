import { expect, test } from "vitest";
import { demoOwner, demoPassword } from "@/server/domain/demo";
import { findPasswordFlaw } from "@/server/domain/password";

// That the demo's people are offered once they are there is proved beside the seed that makes them.
test("the demo's password is one that the product itself would accept", () => {
  expect(findPasswordFlaw(demoPassword, demoOwner.email)).toBeNull();
});
