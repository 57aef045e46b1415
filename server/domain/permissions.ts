/** The areas an Owner opens to an Admin with one checkbox each. */
const areas = [
  "offers",
  "customerRelationship",
  "customerAccounts",
  "settings",
  "billing",
  "admins",
] as const;

export type Area = (typeof areas)[number];

const reportingLevels = ["none", "no-pii", "full"] as const;

/** How far an admin sees into the figures; `none` makes the account inactive. */
export type Reporting = (typeof reportingLevels)[number];

/** What is ticked for one admin, as stored with the membership. */
export type Grants = Readonly<{ reporting: Reporting } & Record<Area, boolean>>;

export type Role = "owner" | "admin";

/** Everything a verb may ask of its caller. */
export const permissions = [
  "overview:read",
  "personal-data:read",
  "exports:create",
  "offers:write",
  "customers:write",
  "accounts:write",
  "settings:read",
  "settings:write",
  "billing:write",
  "team:read",
  "team:write",
  "audit:read",
] as const;

export type Permission = (typeof permissions)[number];

export const noGrants: Grants = {
  reporting: "none",
  offers: false,
  customerRelationship: false,
  customerAccounts: false,
  settings: false,
  billing: false,
  admins: false,
};

export const allGrants: Grants = {
  reporting: "full",
  offers: true,
  customerRelationship: true,
  customerAccounts: true,
  settings: true,
  billing: true,
  admins: true,
};

export const reachOfReporting: Record<Reporting, readonly Permission[]> = {
  none: [],
  "no-pii": ["overview:read"],
  full: ["overview:read", "personal-data:read", "exports:create"],
};

export const reachOfArea: Record<Area, readonly Permission[]> = {
  offers: ["offers:write"],
  customerRelationship: ["customers:write"],
  customerAccounts: ["accounts:write"],
  settings: ["settings:read", "settings:write", "audit:read"],
  billing: ["billing:write"],
  admins: ["team:read", "team:write", "audit:read"],
};

/**
 * What a member of the team may do. The Owner may do everything and cannot be limited; an Admin
 * without access to reporting is inactive and may do nothing, whatever else is ticked.
 *
 * @returns permissions in the order of `permissions`, each once
 */
export function permissionsOf(member: { role: Role; grants: Grants }): readonly Permission[] {
  if (member.role === "owner") return permissions;
  return member.grants.reporting === "none" ? [] : reachOf(member.grants);
}

/** What the ticks stand for, counted also while the account is inactive. */
function reachOf(grants: Grants): readonly Permission[] {
  const reached = new Set(reachOfReporting[grants.reporting]);
  for (const area of areas) {
    if (grants[area]) reachOfArea[area].forEach((permission) => reached.add(permission));
  }
  return permissions.filter((permission) => reached.has(permission));
}

/** Reads grants from storage or from a request: every key, nothing else, or `null`. */
export function parseGrants(value: unknown): Grants | null {
  if (typeof value !== "object" || value === null) return null;
  const { reporting, ...ticks } = value as Record<string, unknown>;
  const level = reportingLevels.find((known) => known === reporting);
  if (level === undefined || Object.keys(ticks).length !== areas.length) return null;

  const grants = { ...noGrants, reporting: level };
  for (const area of areas) {
    const tick = Object.hasOwn(ticks, area) ? ticks[area] : undefined;
    if (typeof tick !== "boolean") return null;
    grants[area] = tick;
  }
  return grants;
}

type Actor = { actorRole: Role; actorPermissions: readonly Permission[] };

export type MemberEditDecision =
  { allowed: true } | { allowed: false; reason: "not-permitted" | "owner" | "self" };

/**
 * Decides whether one member may change, deactivate or remove another.
 *
 * The Owner cannot be limited or removed by anyone, the Owner included: ownership leaves by being
 * transferred. An Admin needs Admin management and may not edit their own data, so that nobody
 * raises or locks out themselves.
 */
export function mayEditMember(
  edit: Actor & { actorAccountId: string; targetAccountId: string; targetRole: Role },
): MemberEditDecision {
  if (!managesTeam(edit)) return { allowed: false, reason: "not-permitted" };
  if (edit.targetRole === "owner") return { allowed: false, reason: "owner" };
  if (edit.targetAccountId === edit.actorAccountId) return { allowed: false, reason: "self" };
  return { allowed: true };
}

export type GrantDecision =
  | { allowed: true }
  | { allowed: false; reason: "not-permitted" }
  | { allowed: false; reason: "beyond-own"; lacking: readonly Permission[] };

/**
 * Decides whether a member may give these grants to another. Nobody hands out what they do not hold
 * themselves, neither by ticking it nor by waking an inactive account that has it; leaving in place
 * or taking away what somebody else granted is fine. Whose grants may be touched at all is for
 * `mayEditMember` to say.
 *
 * @param change.before grants the target holds now; `noGrants` for an invitation
 */
export function mayGrant(change: Actor & { before: Grants; after: Grants }): GrantDecision {
  if (!managesTeam(change)) return { allowed: false, reason: "not-permitted" };
  if (change.actorRole === "owner") return { allowed: true };

  const { before, after } = change;
  const ticked = without(reachOf(after), reachOf(before));
  const woken = without(activeReach(after), activeReach(before));
  const lacking = without([...new Set([...ticked, ...woken])], change.actorPermissions);
  return lacking.length === 0
    ? { allowed: true }
    : { allowed: false, reason: "beyond-own", lacking };
}

const managesTeam = (actor: Actor) =>
  actor.actorRole === "owner" || actor.actorPermissions.includes("team:write");

const activeReach = (grants: Grants) => permissionsOf({ role: "admin", grants });

const without = (some: readonly Permission[], others: readonly Permission[]) =>
  some.filter((permission) => !others.includes(permission));
