import {
  reachOfArea,
  reachOfReporting,
  type Area,
  type Permission,
  type Reporting,
} from "./permissions";

type Choice<Value> = { value: Value; label: string; reach: string };

/** The checkboxes of the team screen, in its order. */
export const grantLabels: {
  reporting: readonly Choice<Reporting>[];
  areas: readonly Choice<Area>[];
} = {
  reporting: [
    {
      value: "none",
      label: "No access",
      reach: "The account is inactive: it can sign in but opens nothing here.",
    },
    {
      value: "no-pii",
      label: "No personal data",
      reach: "Overview, offers and analytics, without names, e-mail addresses or exports.",
    },
    { value: "full", label: "Full access", reach: "Adds personal data and exports." },
  ],
  areas: [
    {
      value: "offers",
      label: "Offer management",
      reach: "Create, change, publish and withdraw offers and coupons.",
    },
    {
      value: "customerRelationship",
      label: "Customer relationship",
      reach: "Act for single customers: cancel, refund, extend access.",
    },
    {
      value: "customerAccounts",
      label: "Customer accounts",
      reach: "Create, change, import and erase customer accounts.",
    },
    { value: "settings", label: "Settings", reach: "Company profile, integrations and audit log." },
    { value: "billing", label: "Billing", reach: "Billing information of this publisher." },
    {
      value: "admins",
      label: "Admin management",
      reach: "Invite, change and remove admins other than oneself, and read the audit log.",
    },
  ],
};

/** What gives a permission, as the team screen calls it; the first of several. */
export function labelOfPermission(permission: Permission): string {
  const level = grantLabels.reporting.find(({ value }) =>
    reachOfReporting[value].includes(permission),
  );
  const area = grantLabels.areas.find(({ value }) => reachOfArea[value].includes(permission));
  if (area) return area.label;
  return level ? `Reporting: ${level.label}` : permission;
}
