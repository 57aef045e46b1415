import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { addDays, parseDay, startOfDay, type Day } from "@/server/domain/calendar";
import { dayTotals, matchDay, type Finding } from "@/server/domain/reconciliation";
import { findOursThere } from "./find-ours-there";
import { findTheirsHere } from "./find-theirs-here";
import { ourEntries } from "./our-entries";
import { theirEntries } from "./their-entries";
import { writeFindings } from "./write-findings";

/**
 * Lays a day's payments, refunds and chargebacks beside the gateway's books, and keeps what differs.
 * What was found before and is not any more settles by itself; run again, nothing is found twice.
 *
 * @returns what differs now
 */
export async function reconcileDay(ctx: ServiceContext, day: Day): Promise<Finding[]> {
  const gateway = ctx.gateways.payments;
  if (!gateway) return [];
  const { publisherId } = ctx;
  const date = parseDay(day);
  if (!date) throw new RangeError(`${day} is no day`);

  const { from, until, coveredUntil, ours } = await inTransaction(ctx, async (tx) => {
    const zone = await zoneOf(tx);
    const [from, until] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)];
    const coveredUntil = tx.clock.now();
    const ours = await ourEntries(tx, { gateway: gateway.name, from, until });
    return { from, until, coveredUntil, ours };
  });
  // Asked outside of any transaction, and after ours were read: what both have by now matches.
  const theirs = await theirEntries(gateway, { publisherId, from, until });
  const { findings, oursAlone, theirsAlone } = matchDay(ours, theirs);
  const all = [
    ...findings,
    ...(await findOursThere(ctx, gateway, oursAlone)),
    ...(await findTheirsHere(ctx, gateway, theirsAlone)),
  ];
  await inTransaction(ctx, (tx) =>
    writeFindings(tx, {
      ...{ gateway: gateway.name, day, startsAt: from, coveredUntil },
      ...{ ourCount: ours.length, theirCount: theirs.length, totals: dayTotals(ours, theirs) },
      findings: all,
    }),
  );
  return all;
}

/** The zone whose days are the publisher's. */
export async function zoneOf({ db, publisherId }: TransactionContext): Promise<string> {
  const { timeZone } = await db.companyProfile.findUniqueOrThrow({
    where: { publisherId },
    select: { timeZone: true },
  });
  return timeZone;
}
