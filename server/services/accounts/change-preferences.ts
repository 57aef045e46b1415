import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import type { ChangePreferencesInput } from "./schemas";

/** Changes how the dashboard looks and answers to the caller, in every browser. */
export async function changePreferences(ctx: ServiceContext, input: ChangePreferencesInput) {
  const { accountId } = requirePerson(ctx.actor);
  const { theme, hasShortcuts } = input;
  await ctx.db.adminAccount.update({
    where: { id: accountId },
    data: { ...(theme && { theme }), ...(hasShortcuts !== undefined && { hasShortcuts }) },
  });
  return input;
}
