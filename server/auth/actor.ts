import { forbidden, unauthenticated } from "@/server/domain/errors";
import type { Permission, Role } from "@/server/domain/permissions";

/** Who is calling. */
export type Actor =
  | {
      kind: "admin";
      accountId: string;
      sessionId: string;
      role: Role;
      permissions: readonly Permission[];
    }
  /** Signed in, but speaking for no publisher: personal settings, the switcher. */
  | { kind: "account"; accountId: string; sessionId: string }
  | { kind: "publisher-token"; keyId: string; permissions: readonly Permission[] }
  | { kind: "customer"; customerId: number }
  | { kind: "system"; job: string }
  | { kind: "anonymous" };

/** The id by which events and the audit log name an actor; never a name or an address. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case "admin":
    case "account":
      return actor.accountId;
    case "publisher-token":
      return actor.keyId;
    case "customer":
      return String(actor.customerId);
    case "system":
      return actor.job;
    case "anonymous":
      return null;
  }
}

export type Person = Extract<Actor, { accountId: string }>;

/**
 * The signed-in person behind a call, for verbs about the person's own things.
 *
 * @throws unauthenticated  nobody is signed in
 * @throws forbidden        the caller is no person
 */
export function requirePerson(actor: Actor): Person {
  if (actor.kind === "admin" || actor.kind === "account") return actor;
  if (actor.kind === "anonymous") throw unauthenticated("auth.required", "Sign in to continue.");
  throw forbidden("auth.person-required", "Only a signed-in person can do this.");
}

/**
 * A member of the publisher's team, whatever they may do there.
 *
 * @throws unauthenticated  nobody is signed in
 * @throws forbidden        the caller is no member
 */
export function requireMember(actor: Actor): Extract<Actor, { kind: "admin" }> {
  if (actor.kind === "admin") return actor;
  if (actor.kind === "anonymous") throw unauthenticated("auth.required", "Sign in to continue.");
  throw forbidden("auth.member-required", "Only a member of the publisher's team can do this.");
}

/**
 * The customer behind a call, for verbs about the customer's own things.
 *
 * @returns their number
 * @throws unauthenticated  nobody has said who they are
 * @throws forbidden        the caller is no customer
 */
export function requireCustomer(actor: Actor): number {
  if (actor.kind === "customer") return actor.customerId;
  if (actor.kind === "anonymous") throw unauthenticated("auth.required", "Sign in to continue.");
  throw forbidden("auth.customer-required", "Only a customer can do this.");
}
