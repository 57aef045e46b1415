import type { TransactionContext } from "@/server/context";

/** Changes of one publisher's switch settings wait for each other, also before any was saved. */
export async function lockSwitchSettings({ db, publisherId }: TransactionContext): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM company_profile WHERE "publisherId" = ${publisherId} FOR UPDATE`;
}
