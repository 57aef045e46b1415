import { expect, test } from "vitest";
import { allGrants, noGrants } from "@/server/domain/permissions";
import { describeGrants } from "./describe-grants";

test("the Owner is not described by ticks", () => {
  expect(describeGrants({ role: "owner", grants: noGrants })).toEqual(["Everything"]);
});

test("an admin is described by what is ticked, reporting first", () => {
  const grants = { ...noGrants, reporting: "no-pii" as const, settings: true, offers: true };
  expect(describeGrants({ role: "admin", grants })).toEqual([
    "Reporting without personal data",
    "Offer management",
    "Settings",
  ]);
  expect(describeGrants({ role: "admin", grants: allGrants })).toHaveLength(7);
});
