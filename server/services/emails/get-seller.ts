import type { TransactionContext } from "@/server/context";

/** Whom the customers of this publisher take a mail to be from, and where their questions go. */
export async function getSeller({ db, publisherId }: TransactionContext) {
  const { name, companyProfile } = await db.publisher.findUniqueOrThrow({
    where: { id: publisherId },
    include: { companyProfile: true },
  });
  return {
    publisherId: Number(publisherId),
    publisherName: name,
    support: companyProfile?.supportEmail ?? companyProfile?.supportUrl ?? null,
  };
}
