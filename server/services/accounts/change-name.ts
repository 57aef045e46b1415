import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import type { ChangeNameInput } from "./schemas";

/** Changes how the caller is named to colleagues. Names stay out of the audit log: they are personal data. */
export async function changeName(ctx: ServiceContext, { name }: ChangeNameInput) {
  const { accountId } = requirePerson(ctx.actor);
  await ctx.db.adminAccount.update({ where: { id: accountId }, data: { name } });
  return { name };
}
