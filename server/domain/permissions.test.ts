import { describe, expect, test } from "vitest";
import { grantLabels } from "./grant-labels";
import {
  allGrants,
  mayEditMember,
  mayGrant,
  noGrants,
  parseGrants,
  permissions,
  permissionsOf,
  type Grants,
  type Permission,
} from "./permissions";

const admin = (grants: Partial<Grants>) =>
  permissionsOf({ role: "admin", grants: { ...noGrants, reporting: "no-pii", ...grants } });

describe("what a member may do", () => {
  test("the owner may do everything, whatever is ticked", () => {
    expect(permissionsOf({ role: "owner", grants: noGrants })).toEqual(permissions);
  });

  test("an admin with every tick may do everything", () => {
    expect(permissionsOf({ role: "admin", grants: allGrants })).toEqual(permissions);
  });

  test("an admin without access to reporting may do nothing, whatever else is ticked", () => {
    expect(admin({ ...allGrants, reporting: "none" })).toEqual([]);
  });

  test("reporting without personal data opens the overview and no export", () => {
    expect(admin({})).toEqual(["overview:read"]);
  });

  test("full reporting adds personal data and exports", () => {
    expect(admin({ reporting: "full" })).toEqual([
      "overview:read",
      "personal-data:read",
      "exports:create",
    ]);
  });

  test.each<[keyof Grants, Permission[]]>([
    ["offers", ["offers:write"]],
    ["customerRelationship", ["customers:write"]],
    ["customerAccounts", ["accounts:write"]],
    ["settings", ["settings:read", "settings:write", "audit:read"]],
    ["billing", ["billing:write"]],
    ["admins", ["team:read", "team:write", "audit:read"]],
  ])("the tick %s opens its own area only", (area, opened) => {
    expect(admin({ [area]: true })).toEqual(["overview:read", ...opened]);
  });
});

describe("changing a member of the team", () => {
  const change = {
    actorAccountId: "ann",
    actorRole: "admin",
    actorPermissions: admin({ admins: true }),
    targetAccountId: "bob",
    targetRole: "admin",
  } as const;
  const owner = { ...change, actorRole: "owner", actorPermissions: permissions } as const;

  test("is open to an admin who manages admins", () => {
    expect(mayEditMember(change)).toEqual({ allowed: true });
  });

  test("is closed to an admin who does not", () => {
    const decision = mayEditMember({ ...change, actorPermissions: admin({ settings: true }) });
    expect(decision).toEqual({ allowed: false, reason: "not-permitted" });
  });

  test("never limits or removes the owner", () => {
    const refused = { allowed: false, reason: "owner" };
    expect(mayEditMember({ ...change, targetRole: "owner" })).toEqual(refused);
    expect(mayEditMember({ ...owner, targetAccountId: "ann", targetRole: "owner" })).toEqual(
      refused,
    );
  });

  test("does not let an admin edit their own data", () => {
    const decision = mayEditMember({ ...change, targetAccountId: "ann" });
    expect(decision).toEqual({ allowed: false, reason: "self" });
  });

  test("is open to the owner for every admin", () => {
    expect(mayEditMember(owner)).toEqual({ allowed: true });
  });
});

describe("granting permissions to another", () => {
  const manager = { actorRole: "admin", actorPermissions: admin({ admins: true }) } as const;
  const active: Grants = { ...noGrants, reporting: "no-pii" };

  test("hands out only what the actor holds", () => {
    expect(mayGrant({ ...manager, before: noGrants, after: active })).toEqual({ allowed: true });
    expect(mayGrant({ ...manager, before: noGrants, after: { ...active, billing: true } })).toEqual(
      { allowed: false, reason: "beyond-own", lacking: ["billing:write"] },
    );
  });

  test("leaves in place and takes away what somebody else granted", () => {
    const before: Grants = { ...active, billing: true, offers: true };
    const after: Grants = { ...active, billing: true };
    expect(mayGrant({ ...manager, before, after })).toEqual({ allowed: true });
  });

  test("does not prepare on an inactive account what the actor lacks", () => {
    const after: Grants = { ...noGrants, billing: true };
    expect(mayGrant({ ...manager, before: noGrants, after })).toMatchObject({ allowed: false });
  });

  test("does not wake an inactive account that holds what the actor lacks", () => {
    const before: Grants = { ...noGrants, billing: true };
    const after: Grants = { ...active, billing: true };
    expect(mayGrant({ ...manager, before, after })).toMatchObject({ lacking: ["billing:write"] });
  });

  test("is without limit for the owner, and closed to those who do not manage admins", () => {
    const change = { before: noGrants, after: allGrants };
    expect(mayGrant({ ...change, actorRole: "owner", actorPermissions: permissions })).toEqual({
      allowed: true,
    });
    expect(mayGrant({ ...change, actorRole: "admin", actorPermissions: admin({}) })).toEqual({
      allowed: false,
      reason: "not-permitted",
    });
  });
});

describe("reading grants", () => {
  test("accepts exactly what is stored", () => {
    expect(parseGrants(JSON.parse(JSON.stringify(allGrants)))).toEqual(allGrants);
    expect(parseGrants({ ...noGrants })).toEqual(noGrants);
  });

  test.each([
    ["nothing", null],
    ["a list", [allGrants]],
    ["a text", "full"],
    ["an unknown level", { ...allGrants, reporting: "some" }],
    ["a tick that is no boolean", { ...allGrants, billing: 1 }],
    ["a missing tick", { ...allGrants, billing: undefined }],
    ["an unknown tick", { ...allGrants, root: true }],
    ["an unknown tick in place of a known one", { ...without(allGrants, "billing"), root: true }],
    ["a tick that is only inherited", Object.create(allGrants)],
  ])("refuses %s", (_what, value) => {
    expect(parseGrants(value)).toBeNull();
  });

  function without(grants: Grants, area: keyof Grants) {
    return Object.fromEntries(Object.entries(grants).filter(([key]) => key !== area));
  }
});

test("the team screen has a checkbox for every grant", () => {
  expect(grantLabels.reporting.map((choice) => choice.value)).toEqual(["none", "no-pii", "full"]);
  expect(["reporting", ...grantLabels.areas.map((choice) => choice.value)]).toEqual(
    Object.keys(noGrants),
  );
});
