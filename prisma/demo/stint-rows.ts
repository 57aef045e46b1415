import type { Actor } from "@/server/auth/actor";
import { entitledAfter, entitlementChange } from "@/server/domain/billing/entitlement-effects";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { MrrMovement } from "@/server/domain/mrr";
import { effectOf, isReturned, type Change } from "@/server/services/billing/batch/change";
import { eventsOf } from "@/server/services/billing/batch/happenings";
import { endsOf } from "@/server/services/billing/batch/people";
import { periodRows } from "@/server/services/billing/batch/periods";
import { isMove, movementRow } from "@/server/services/billing/batch/revenue";
import { saleOf } from "@/server/services/billing/batch/sales";
import { changedRow } from "@/server/services/billing/batch/write-subscriptions";
import type { Held } from "@/server/services/billing/hold-subscriptions";
import {
  accessChanges,
  grantedEvent,
  grantRow,
  revokedEvent,
} from "@/server/services/billing/write-access";
import type { NewEvent } from "@/server/services/events/record-event";
import type { LifeWorld } from "./life-world";

type Period = ReturnType<typeof periodRows>["begun"][number];

/** What was done at one moment, as `advance` and `decide` tell it. */
export type Noted = Omit<Change, "held">;

type AccessRow = Omit<ReturnType<typeof grantRow>, "revokedAt"> & { revokedAt: Date | null };

type BookedSale = { number: bigint; at: Date; event: NewEvent };

/**
 * The rows that one subscription leaves, change by change: those that `BillingBatch` writes, made by
 * the same functions. What is changed again and again is kept until it is as it stays.
 */
export class StintRows {
  readonly held: Held;
  private readonly world: LifeWorld;
  private readonly numbers = new Map<string, bigint>();
  private readonly periods = new Map<number, Period>();
  private access: AccessRow;
  private unwritten: Change[] = [];

  constructor(world: LifeWorld, held: Held, begun: { period: Period; access: AccessRow }) {
    this.world = world;
    this.held = held;
    this.access = begun.access;
    this.periods.set(begun.period.index, begun.period);
  }

  /** What one transaction of the runner, or one command, came to. */
  write(noted: readonly Noted[], actor: Actor): void {
    const { held } = this;
    const changes = noted.map((change) => ({ ...change, held }));
    const last = changes.at(-1);
    if (!last) return;
    held.facts = last.after;
    this.unwritten.push(...changes);
    const { rows, ids, books } = this.world;
    const sales = changes.map((change) => this.book(change));
    const numberOf = (_: bigint, charge: string) => this.numbers.get(charge) ?? null;
    this.notePeriods(periodRows(changes, { numberOf }));
    for (const churned of endsOf(changes).churned) {
      rows.add("subscriber_movement", { ...churned, id: ids.next() });
    }
    const events = changes.flatMap((change, place) =>
      eventsOf({
        change,
        sales: { numberOf, eventOf: () => sales[place]?.event ?? null },
        mrr: this.moveRevenue(change),
      }),
    );
    books.record(actor, [...events, ...this.noteAccess(last.at)]);
    for (const sale of sales) if (sale) books.owe(sale.number, sale.at);
  }

  /** The subscription's row says what it is now; a later end must not forget when it was stopped. */
  bringUpToDate(): void {
    const { held } = this;
    Object.assign(
      held.row,
      changedRow(held, this.unwritten, () => held.row.offerTitle),
    );
    this.unwritten = [];
  }

  close(): void {
    const { rows } = this.world;
    this.bringUpToDate();
    const { methodToken: _, ...row } = this.held.row;
    rows.add("subscription", row);
    rows.addAll("subscription_period", [...this.periods.values()]);
    rows.add("entitlement", this.access);
  }

  private book(change: Change): BookedSale | null {
    const effect = effectOf(change, "charged");
    if (!effect || isReturned(change)) return null;
    const { numbers, books } = this.world;
    const number = numbers.take("transaction");
    const sale = saleOf({ change, effect }, this.held.row.offerTitle);
    const event = books.book({ ...sale, number, occurredAt: change.at });
    this.numbers.set(effect.charge, number);
    return { number, at: change.at, event };
  }

  private notePeriods({ begun, moved }: ReturnType<typeof periodRows>): void {
    for (const period of begun) this.periods.set(period.index, period);
    for (const { index, startsAt, endsAt } of moved) {
      const period = this.periods.get(index);
      if (period) this.periods.set(index, { ...period, endsAt, ...(startsAt && { startsAt }) });
    }
  }

  private moveRevenue({ before, after, at }: Change): MrrMovement | null {
    const { rows, ids, books } = this.world;
    const { row, customer } = this.held;
    const moved = {
      ...{ customerId: customer.id, subscriptionId: row.id, at },
      ...{ before: counted(before), after: counted(after) },
    };
    const movement = isMove(moved) ? books.revenue.move(moved) : null;
    if (movement) rows.add("mrr_movement", movementRow(moved, movement, ids.next()));
    return movement;
  }

  private noteAccess(at: Date): NewEvent[] {
    const { held } = this;
    const { facts, rules, entitlement, row, customer } = held;
    const access = { id: row.id, customerId: customer.id, facts, rules, entitlement, at };
    const { granted, revoked, left } = accessChanges([access]);
    const [grant] = granted;
    if (grant) this.access = grantRow(grant, this.access.id);
    if (revoked.length > 0) this.access = { ...this.access, revokedAt: at };
    if (granted.length > 0 || revoked.length > 0) {
      held.entitlement = entitledAfter(entitlement, entitlementChange(entitlement, facts, rules));
    }
    return [...left.map(revokedEvent), ...granted.map(grantedEvent), ...revoked.map(revokedEvent)];
  }
}

const counted = (facts: SubscriptionFacts) => ({
  amount: mrrOf(facts),
  isOnBreak: facts.state.kind === "paused",
});
