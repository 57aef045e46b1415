import { inTransaction, type ServiceContext } from "@/server/context";
import { ownAccount } from "./own-account";
import { codesLeft } from "./recovery-codes";
import { hasSecondFactor } from "./second-factor";

/** The caller's own account, as `/me` shows it. */
export async function getAccount(ctx: ServiceContext) {
  return inTransaction(ctx, async (tx) => {
    const account = await ownAccount(tx);
    const { id, name, email, hasShortcuts, passwordChangedAt } = account;
    return {
      id,
      name,
      email,
      theme: themes.find((theme) => theme === account.theme) ?? "system",
      hasShortcuts,
      passwordChangedAt,
      secondFactor: hasSecondFactor(account)
        ? { enabledAt: account.totpEnabledAt, recoveryCodesLeft: await codesLeft(tx, id) }
        : null,
    };
  });
}

export type Account = Awaited<ReturnType<typeof getAccount>>;

const themes = ["system", "light", "dark"] as const;
