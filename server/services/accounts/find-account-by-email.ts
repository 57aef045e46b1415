import type { ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";

/** The account of an address, for verbs that have a reason to know whether there is one. */
export async function findAccountByEmail(ctx: ServiceContext, email: string) {
  const account = await ctx.db.adminAccount.findUnique({
    where: { emailKey: emailKeyOf(email) },
    select: { id: true, name: true, email: true },
  });
  return account && { accountId: account.id, name: account.name, email: account.email };
}
