import type { TransactionContext } from "@/server/context";

/** The publisher's profile, locked: changes of where customers return to wait for each other. */
export async function lockProfile({ db, publisherId }: TransactionContext) {
  await db.$queryRaw`
    SELECT 1 FROM company_profile WHERE "publisherId" = ${publisherId} FOR UPDATE`;
  return db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
}
