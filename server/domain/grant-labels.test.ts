import { expect, test } from "vitest";
import { labelOfPermission } from "./grant-labels";
import { permissions } from "./permissions";

test("every permission has a checkbox that gives it", () => {
  for (const permission of permissions) expect(labelOfPermission(permission)).not.toBe(permission);
});

test("a permission is called what the team screen calls its checkbox", () => {
  expect(labelOfPermission("settings:read")).toBe("Settings");
  expect(labelOfPermission("overview:read")).toBe("Reporting: No personal data");
  expect(labelOfPermission("exports:create")).toBe("Reporting: Full access");
  expect(labelOfPermission("team:write")).toBe("Admin management");
});
