import { grantLabels } from "@/server/domain/grant-labels";
import type { Grants, Role } from "@/server/domain/permissions";

const reporting: Record<Grants["reporting"], string> = {
  none: "No access",
  "no-pii": "Reporting without personal data",
  full: "Full reporting",
};

/** What somebody may do, in the words of the Team page: one short phrase for each tick. */
export function describeGrants({ role, grants }: { role: Role; grants: Grants }): string[] {
  if (role === "owner") return ["Everything"];
  const areas = grantLabels.areas.filter(({ value }) => grants[value]);
  return [reporting[grants.reporting], ...areas.map(({ label }) => label)];
}
