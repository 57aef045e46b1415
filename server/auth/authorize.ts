import { forbidden, unauthenticated } from "@/server/domain/errors";
import type { Permission } from "@/server/domain/permissions";
import type { Actor } from "./actor";

/**
 * First line of every verb: lets the caller through or refuses.
 *
 * @throws unauthenticated  nobody is known to be calling
 * @throws forbidden        `auth.permission-missing`
 */
export function authorize(actor: Actor, permission: Permission): void {
  switch (actor.kind) {
    case "system":
      return;
    case "anonymous":
      throw unauthenticated("auth.required", "Sign in to continue.");
    case "admin":
    case "publisher-token":
      if (actor.permissions.includes(permission)) return;
      break;
    case "account":
    case "customer":
      break;
  }
  throw forbidden("auth.permission-missing", `This needs the permission "${permission}".`);
}

/**
 * The same for a verb that customers may use as well, on what is their own: it must look whose it is
 * what it is asked about, and answer for anybody else's as for what is not there.
 *
 * @throws as `authorize`
 */
export function authorizeOwn(actor: Actor, permission: Permission): void {
  if (actor.kind !== "customer") authorize(actor, permission);
}
