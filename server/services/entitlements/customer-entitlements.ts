import { seesPersonalData } from "@/server/auth/personal-data";
import type { TransactionContext } from "@/server/context";
import { formatOfferId, type OfferLetter } from "@/server/domain/ids";

const mostShown = 200;

export type EntitlementState = "active" | "upcoming" | "ended" | "revoked";

/** A customer's entitlements, latest first. Part of verbs about the customer, under their permission. */
export async function customerEntitlements(
  { db, publisherId, clock, actor }: TransactionContext,
  customerId: bigint,
) {
  const now = clock.now();
  const rows = await db.entitlement.findMany({
    where: { publisherId, customerId },
    include: { offer: { include: { localizations: true } } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  const grantors = await db.adminAccount.findMany({
    where: { id: { in: rows.flatMap(({ grantedBy }) => grantedBy ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(grantors.map(({ id, name }) => [id, name]));
  return rows.map(({ offer, ...row }) => {
    const sold = offer.localizations.find(({ country }) => country === row.offerCountry);
    return {
      id: row.id,
      offer: {
        id: formatOfferId({
          letter: offer.letter as OfferLetter, // a check constraint allows these alone
          number: Number(offer.number),
          country: row.offerCountry,
        }),
        title: sold?.title ?? "",
      },
      // Safe: a check constraint allows these sources alone.
      source: row.source as "subscription" | "manual",
      subscriptionId: row.source === "subscription" ? Number(row.sourceId) : null,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      graceEndsAt: row.graceEndsAt,
      revokedAt: row.revokedAt,
      /** Why it was given by hand; kept from those who may not read what is said of people. */
      reason: seesPersonalData(actor) ? row.reason : null,
      grantedBy: nameOf.get(row.grantedBy ?? "") ?? null,
      state: stateOf(row, now),
    };
  });
}

export type CustomerEntitlement = Awaited<ReturnType<typeof customerEntitlements>>[number];

type Row = {
  startsAt: Date;
  endsAt: Date | null;
  graceEndsAt: Date | null;
  revokedAt: Date | null;
};

function stateOf({ startsAt, endsAt, graceEndsAt, revokedAt }: Row, now: Date): EntitlementState {
  if (revokedAt) return "revoked";
  if (now < startsAt) return "upcoming";
  const until = graceEndsAt ?? endsAt;
  return until === null || now < until ? "active" : "ended";
}
