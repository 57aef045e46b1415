import { DomainError } from "@/server/domain/errors";
import { inTransaction, type ServiceContext } from "@/server/context";
import { nextNumber } from "@/server/db/next-number";
import type { Outcome } from "@/server/domain/billing/answered";
import type { BillingRules } from "@/server/domain/billing/dunning";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import type { Charge, SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { decide, type Command } from "@/server/domain/billing/subscription-state";
import { money } from "@/server/domain/money";
import { advance, type HeardOutcome } from "@/server/services/billing/advance";
import { moveRevenue } from "@/server/services/billing/batch/revenue";
import { gatewayKey } from "@/server/services/billing/charges";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { offerKey } from "@/server/services/billing/facts/offer-key";
import { holdSubscription } from "@/server/services/billing/hold-subscriptions";
import { runSubscription } from "@/server/services/billing/run-subscriptions";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { writeAccess } from "@/server/services/billing/write-access";
import { countBegun } from "@/server/services/subscriptions/count-subscriber";
import { commerceRows } from "./commerce-rows";
import { doJobs } from "./jobs";
import { savedCard, sayingGateway } from "./saying-gateway";
import type { World } from "./world";

/*
 * Lives that are lived twice: by the rules alone, and through the database with the sandbox gateway.
 * The two have to be the same after every step.
 */

/** What the gateway is to say, question by question. */
type Saying = (charge: Charge) => Outcome;

/** Where lives of one set of rules are lived: a publisher with these dunning settings. */
export async function newStage(world: World, rules: BillingRules) {
  const rows = commerceRows(world);
  const method = await rows.paymentMethod();
  await inTransaction(world.system, ({ db, publisherId, clock }) =>
    db.dunningSetting.createMany({
      data: ["weekly", "monthly", "3-months", "6-months", "annual"].map((period) => ({
        publisherId,
        paymentMethodId: method.id,
        period,
        authorisesFirst: rules.dunning.authorisesFirst,
        attemptHours: [...rules.dunning.attemptHours],
        graceHours: rules.dunning.graceHours,
        announceHours: rules.announceHours,
        updatedAt: clock.now(),
      })),
    }),
  );
  const offerIds = new Map<string, string>();

  /** The long id under which a plan of the rules' tests is sold here. */
  async function offerOf(plan: string): Promise<string> {
    const known = offerIds.get(plan);
    if (known) return known;
    const { number } = await rows.offer({ title: plan });
    const id = `S${number}_NL`;
    offerIds.set(plan, id);
    return id;
  }
  return { world, rows, rules, method, offerOf, wall: { now: new Date("2023-01-01T00:00:00Z") } };
}

export type Stage = Awaited<ReturnType<typeof newStage>>;

/** One subscription, lived twice. */
export async function newLife(stage: Stage, start: SubscriptionFacts, at: number) {
  const { world, rows, rules } = stage;
  const said = new Map<string, Outcome>();
  const gateway = sayingGateway(said);
  const ctx: ServiceContext = {
    ...world.system,
    wall: { now: () => stage.wall.now },
    gateways: { ...world.system.gateways, payments: gateway },
  };
  world.clock.set(new Date(at).toISOString());
  const customer = await rows.customer({ country: "US" });

  const newMethod = async () => {
    const { token } = await savedCard(ctx);
    const details = await rows.paymentDetails(customer, {});
    await inTransaction(ctx, ({ db, publisherId }) =>
      db.paymentDetails.update({
        where: { publisherId_id: { publisherId, id: details.id } },
        data: { token },
      }),
    );
    return {
      id: String(details.id),
      expiry: { year: details.expiryYear, month: details.expiryMonth },
    };
  };

  const named = async (facts: SubscriptionFacts): Promise<SubscriptionFacts> => ({
    ...facts,
    terms: { ...facts.terms, offerId: await stage.offerOf(facts.terms.offerId) },
    method: facts.method && { ...facts.method, ...(await newMethod()) },
  });
  let facts = await named(start);
  const id = await insert(ctx, stage, customer.id, facts);

  const read = async () => (await inTransaction(ctx, (tx) => holdSubscription(tx, id))).facts;

  return {
    id,
    facts: () => facts,
    read,
    /** Lets time pass up to an instant, in both. */
    async pass(to: number, saying: Saying) {
      world.clock.set(new Date(to).toISOString());
      stage.wall.now = new Date(stage.wall.now.getTime() + 120_000);
      let heard: HeardOutcome | null = null;
      for (;;) {
        const now = { at: new Date(to), pace: "simulated" as const, mayAsk: true, heard };
        const { steps, asks } = advance({ facts, rules }, now);
        facts = steps.at(-1)?.facts ?? facts;
        if (!asks) break;
        const known = said.get(gatewayKey(id, asks.key));
        // What nobody heard the first time was made all the same.
        const outcome: Outcome = known ? { kind: "approved" } : saying(asks);
        said.set(gatewayKey(id, asks.key), outcome);
        heard = { key: asks.key, outcome };
      }
      await runSubscription(ctx, id, { pace: "simulated" });
    },
    /** Gives a command, in both. */
    async tell(command: Command, to: number): Promise<boolean> {
      const meant = await translated(command);
      const decision = decide(facts, rules, meant, new Date(to));
      const isTaken = await inTransaction(ctx, (tx) => tellSubscription(tx, id, meant)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DomainError && error.kind === "conflict") return false;
          throw error;
        },
      );
      if (decision.isAccepted !== isTaken) {
        throw new Error(`${command.kind}: ${decision.isAccepted} by the rules, ${isTaken} in rows`);
      }
      if (decision.isAccepted) facts = decision.facts;
      return isTaken;
    },
    /** What is left to a job. */
    settle: () => doJobs(world, "void-authorisation", "return-duplicate"),
  };

  async function translated(command: Command): Promise<Command> {
    if (command.kind === "change-method" && command.method) {
      return { ...command, method: await newMethod() };
    }
    if (command.kind !== "switch") return command;
    const { request } = command;
    const offerId = await stage.offerOf(request.target.offerId);
    return { ...command, request: { ...request, target: { ...request.target, offerId } } };
  }
}

/** The rows that a checkout leaves of a subscription. */
async function insert(
  ctx: ServiceContext,
  { rules, method }: Stage,
  customerId: bigint,
  facts: SubscriptionFacts,
): Promise<bigint> {
  const { period, terms } = facts;
  const { offerNumber, offerCountry } = offerKey(terms.offerId);
  return inTransaction(ctx, async (tx) => {
    const { publisherId, db, clock } = tx;
    const subscriptionId = await nextNumber(db, "subscription");
    const customer = await db.customer.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: customerId } },
    });
    await countBegun(tx, customer, subscriptionId);
    const { planned: _, ...columns } = factColumns(facts, rules);
    await db.subscription.create({
      data: {
        ...columns,
        ...{ publisherId, id: subscriptionId, customerId, offerNumber, offerCountry },
        offerTitle: "Sport Pass",
        trialEndsAt: period.kind === "trial" ? period.endsAt : null,
        startedAt: period.startsAt,
        currency: terms.price.currency,
        taxCountry: facts.taxCountry,
        paymentMethodId: method.id,
        paymentMethod: method.name,
        paymentGateway: method.gateway,
        channel: "web",
        updatedAt: clock.now(),
      },
    });
    const { index, kind, startsAt, endsAt } = period;
    await db.subscriptionPeriod.create({
      data: { publisherId, subscriptionId, index, kind, startsAt, endsAt },
    });
    const nothing = { amount: money(0, terms.price.currency), isOnBreak: false };
    await moveRevenue(tx, [
      {
        ...{ customerId, subscriptionId, before: nothing, at: clock.now() },
        after: { amount: mrrOf(facts), isOnBreak: false },
      },
    ]);
    const entitlement = null;
    const at = clock.now();
    await writeAccess(tx, [{ id: subscriptionId, customerId, facts, rules, entitlement, at }]);
    return subscriptionId;
  });
}
