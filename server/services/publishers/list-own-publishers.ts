import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { publishersOf } from "./queries";

/** The publishers whose teams the caller is in, by name. */
export async function listOwnPublishers(ctx: ServiceContext) {
  const { accountId } = requirePerson(ctx.actor);
  return publishersOf(ctx.db, accountId);
}
