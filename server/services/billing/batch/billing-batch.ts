import type { TransactionContext } from "@/server/context";
import { enqueueAll } from "@/server/db/enqueue";
import type { Action } from "@/server/domain/billing/actions";
import type { Done } from "@/server/domain/billing/effects";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { recordEvents } from "@/server/services/events/record-event";
import type { Held } from "../hold-subscriptions";
import { changeAccess } from "../write-access";
import { effectOf, isReturned, type Answered, type Change } from "./change";
import { eventsOf } from "./happenings";
import { afterwards } from "./afterwards";
import { countEnds } from "./people";
import { writePeriods } from "./periods";
import { moveRevenue, type Counted } from "./revenue";
import { bookCharges, readTitles } from "./sales";
import { writeDeclines } from "./write-declines";
import { writeSubscriptions } from "./write-subscriptions";

type How = { at: Date; action?: Action; answered?: Answered | null };

/**
 * What is done to held subscriptions within one transaction, gathered and then written: sales,
 * ledger, periods, access, revenue, people and events, each in one statement or two however many
 * subscriptions there are. The only place that writes what the rules decide.
 */
export class BillingBatch {
  private readonly changes: Change[] = [];
  private readonly tx: TransactionContext;

  constructor(tx: TransactionContext) {
    this.tx = tx;
  }

  /** Notes what the rules made of a subscription: from here on that is what it is. */
  note(held: Held, { facts: after, effects }: Done, { at, action, answered }: How): void {
    const before = held.facts;
    held.facts = after;
    this.changes.push({
      ...{ held, before, after, effects, at },
      ...{ action: action ?? null, answered: answered ?? null },
    });
  }

  /** Payments that came through for something that nobody wanted any more. */
  get returnedPayments(): ReadonlySet<bigint> {
    const returned = this.changes.filter(isReturned);
    return new Set(returned.flatMap(({ answered }) => (answered ? [answered.payment.id] : [])));
  }

  /**
   * Writes it all.
   *
   * @param held    the subscriptions whose rows are brought up to date, changed or not
   * @param waiting those of them that wait for an answer, and are left alone until it may be there
   */
  async write(held: readonly Held[], waiting: ReadonlySet<Held> = new Set()): Promise<void> {
    const { tx, changes } = this;
    const switched = changes.filter((change) => effectOf(change, "switched"));
    const titleOf = await readTitles(
      tx,
      switched.map(({ after }) => after.terms.offerId),
    );
    const sales = await bookCharges(tx, changes);
    await writePeriods(tx, changes, sales);
    await countEnds(tx, changes);
    const movements = await moveRevenue(tx, changes.map(revenueChange));
    await writeSubscriptions(tx, held, { changes, titleOf, waiting });
    await writeDeclines(tx, held);
    const happened = changes.flatMap((change, place) =>
      eventsOf({ change, sales, mrr: movements[place] ?? null }),
    );
    const accesses = held.filter(isChangedIn(changes)).map(accessOf(changes));
    await recordEvents(tx, [...happened, ...(await changeAccess(tx, accesses))]);
    await enqueueAll(
      tx.db,
      changes.flatMap((change) => afterwards(tx, change)),
    );
  }
}

function revenueChange({ held, before, after, at }: Change) {
  const { row, customer } = held;
  return {
    customerId: customer.id,
    subscriptionId: row.id,
    before: countedAs(before),
    after: countedAs(after),
    at,
  };
}

const countedAs = (facts: SubscriptionFacts): Counted => ({
  amount: mrrOf(facts),
  isOnBreak: facts.state.kind === "paused",
});

const isChangedIn = (changes: readonly Change[]) => {
  const changed = new Set(changes.map(({ held }) => held));
  return (held: Held): boolean => changed.has(held);
};

const accessOf = (changes: readonly Change[]) => {
  const lastAt = new Map(changes.map(({ held, at }) => [held, at]));
  return (held: Held) => ({
    id: held.row.id,
    customerId: held.customer.id,
    facts: held.facts,
    rules: held.rules,
    entitlement: held.entitlement,
    at: lastAt.get(held) ?? held.facts.since,
  });
};
