import { maskFields, type PersonalKind } from "@/server/domain/masking";
import type { Actor } from "./actor";

/** Whether a caller may be told who customers are: names, addresses, and everything like them. */
export function seesPersonalData(actor: Actor): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "admin":
    case "publisher-token":
      return actor.permissions.includes("personal-data:read");
    case "account":
    case "customer":
    case "anonymous":
      return false;
  }
}

/** A customer's row with what this caller may not see of the person masked. */
export function personalFields<Row extends object>(
  actor: Actor,
  row: Row,
  kinds: { readonly [Field in keyof Row]?: PersonalKind },
): Row {
  return seesPersonalData(actor) ? row : maskFields(row, kinds);
}
