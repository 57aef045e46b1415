import type { TransactionContext } from "@/server/context";

/** The row, if there is one; changes of it wait for each other, also before there was any. */
export async function holdEmailSetting({ db, publisherId }: TransactionContext) {
  await db.$queryRaw`
    SELECT 1 FROM company_profile WHERE "publisherId" = ${publisherId} FOR UPDATE`;
  return db.emailSetting.findUnique({ where: { publisherId } });
}
