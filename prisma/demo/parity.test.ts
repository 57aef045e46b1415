import { expect, test } from "vitest";
import { composeContext } from "@/server/compose";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import type { ChargeRequest, PaymentGateway } from "@/server/gateways/payments/payment-gateway";
import { sandboxPayments } from "@/server/gateways/payments/sandbox/sandbox-payments";
import { changeOutcome } from "@/server/gateways/payments/sandbox/card-tokens";
import { runSubscriptions } from "@/server/services/billing/run-subscriptions";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { makeAccount } from "./accounts";
import { makeHistory } from "./history";
import { lifeOf, type Life } from "./lives";
import { monthsLater } from "./moments";
import { openDemo } from "./opening";
import { readSubscribers } from "./subscribers-file";

const until = new Date("2026-11-22T10:00:00Z");
/** Up to here the one history is written in sets, and from here on the runner bills it. */
const halfway = monthsLater(until, -7);
/** Some twenty subscribers. */
const factor = 0.003;

const lives = readSubscribers(factor).map((subscriber, place) => lifeOf(subscriber, place, until));

test("the runner, step by step, leaves the rows that are written in sets", async () => {
  const [whole, half] = [await opened(), await opened()];
  const say = () => undefined;
  await makeHistory(whole.publisherId, { factor, until, say });
  await makeHistory(half.publisherId, { factor, until, stopsAt: halfway, say });
  await billOn(half);
  expect(await rowsOf(half)).toEqual(await rowsOf(whole));
}, 120_000);

type Opened = { publisherId: bigint; clock: { at: Date }; ctx: ServiceContext };

async function opened(): Promise<Opened> {
  const supportId = await makeAccount({ email: `support-${newId()}@example.com`, name: "Sam" });
  const { publisherId } = await openDemo(supportId, until);
  const clock = { at: halfway };
  const now = { now: () => clock.at };
  const actor = { kind: "system", job: "run-billing" } as const;
  const composed = composeContext({ publisherId, actor, requestId: "test" });
  const ctx = { ...composed, clock: now, wall: now, isClockGiven: true };
  return { publisherId, clock, ctx };
}

type Lived = { id: bigint; life: Life; stint: Life["stints"][number] };

/** Everything that falls due and everything that is decided, one after the other, each at its moment. */
async function billOn(half: Opened): Promise<void> {
  const lived = await readLived(half);
  const gateway = answering(lived);
  const ctx = { ...half.ctx, gateways: { ...half.ctx.gateways, payments: gateway } };
  const decisions = lived
    .flatMap(({ id, stint }) => stint.decided.map((decided) => ({ id, ...decided })))
    .filter(({ at }) => at >= halfway && at < until)
    .toSorted((one, other) => +one.at - +other.at);
  for (const { id, at, command } of decisions) {
    await billUntil(half, ctx, at);
    half.clock.at = at;
    const customerId = 0;
    const asCustomer: ServiceContext = { ...ctx, actor: { kind: "customer", customerId } };
    await inTransaction(asCustomer, (tx) => tellSubscription(tx, id, command)).catch(
      () => undefined, // what the rules refuse by then is not done
    );
  }
  await billUntil(half, ctx, until);
  while (await numberInvoices(ctx));
}

async function billUntil({ clock }: Opened, ctx: ServiceContext, end: Date): Promise<void> {
  for (;;) {
    const [next] = await readDue(ctx, end);
    if (!next) return;
    clock.at = next.at;
    const due = await readDue(ctx, next.at);
    await runSubscriptions(
      ctx,
      due.map(({ id }) => id),
      { pace: "simulated" },
    );
  }
}

const readDue = (ctx: ServiceContext, end: Date) =>
  inTransaction(
    ctx,
    ({ db }) => db.$queryRaw<{ id: bigint; at: Date }[]>`
      SELECT id, "nextActionAt" AS at FROM subscription WHERE "nextActionAt" <= ${end} ORDER BY at`,
  );

async function readLived({ ctx }: Opened): Promise<Lived[]> {
  const rows = await inTransaction(
    ctx,
    ({ db }) => db.$queryRaw<{ id: bigint; email: string; startedAt: Date }[]>`
      SELECT s.id, c.email, s."startedAt" FROM subscription s
        JOIN customer c ON c."publisherId" = s."publisherId" AND c.id = s."customerId"`,
  );
  return rows.map(({ id, email, startedAt }) => {
    const life = lives.find(({ person }) => person.email === email)!;
    return { id, life, stint: life.stints.find(({ startsAt }) => +startsAt === +startedAt)! };
  });
}

/** The sandbox's gateway, with banks that answer as the lives have it. */
function answering(lived: readonly Lived[]): PaymentGateway {
  const sandbox = sandboxPayments();
  const stints = new Map(lived.map(({ id, stint }) => [String(id), stint]));
  return {
    ...sandbox,
    charge: async (request: ChargeRequest) => {
      const [, id = "", , index, attempt] = request.idempotencyKey.split(":");
      const refusal = stints.get(id)!.refusal(Number(index), Number(attempt));
      await changeOutcome(request.method.token, refusal ?? "succeeds");
      return sandbox.charge(request);
    },
  };
}

/** Ids, and what is of the moment of writing. */
const drawn = `ARRAY['id', 'publisherId', 'customerId', 'offerNumber', 'paymentMethodId', 'paymentDetailsId',
  'subscriptionId', 'transactionId', 'offerId', 'sourceId', 'paymentId', 'orderId', 'number', 'transactionNumber',
  'gatewayReference', 'idempotencyKey', 'reference', 'token', 'savedToken', 'customerReference', 'leasedUntil',
  'askedAt', 'entryId', 'eventId', 'recordedAt', 'requestId', 'actorId', 'streamId', 'createdAt', 'settledAt']`;

/** What those have who subscribed before, and not once more after. */
async function rowsOf({ ctx }: Opened): Promise<Record<string, unknown>> {
  const compared = lives
    .filter(({ stints }) => stints.every(({ startsAt }) => startsAt < halfway))
    .map(({ person }) => person.email);
  const read = (sql: string) =>
    inTransaction(ctx, ({ db }) => db.$queryRawUnsafe<unknown[]>(sql, compared));
  const found: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(queries)) found[name] = await read(sql);
  return found;
}

const customerOf = (table: string, id: string) => `
  SELECT c.email, to_jsonb(x) - ${drawn} AS row FROM ${table} x
    LEFT JOIN subscription s ON s."publisherId" = x."publisherId" AND to_jsonb(x) ->> 'subscriptionId' = s.id::text
    JOIN customer c ON c."publisherId" = x."publisherId" AND c.id = ${id}
   WHERE c.email = ANY ($1) ORDER BY 1, (to_jsonb(x) - ${drawn})::text`;

const queries: Readonly<Record<string, string>> = {
  subscriptions: customerOf("subscription", 'x."customerId"'),
  sales: customerOf("transaction", 'x."customerId"'),
  revenue: customerOf("mrr_movement", 'x."customerId"'),
  comings: customerOf("subscriber_movement", 'x."customerId"'),
  access: customerOf("entitlement", 'x."customerId"'),
  periods: customerOf("subscription_period", 's."customerId"'),
  payments: customerOf("payment", 's."customerId"'),
  charges: customerOf("sandbox_gateway.charge", 'x."customerReference"::bigint'),
  events: `
    SELECT c.email, e.type, e."occurredAt", e."actorKind",
           regexp_replace((e.payload - ${drawn})::text, '[0-9]{9}', 'an id', 'g') AS payload
      FROM event e JOIN customer c ON c."publisherId" = e."publisherId" AND c.id = e."streamId"
     WHERE c.email = ANY ($1) AND e.type <> 'invoice.numbered' ORDER BY c.email, e.sequence`,
  counters: `
    SELECT c.email, c."transactionCount", c."activeSubscriptionCount", c."lastTransactionAt", r."netMinor", r."grossMinor"
      FROM customer c JOIN customer_revenue r ON r."publisherId" = c."publisherId" AND r."customerId" = c.id
     WHERE c.email = ANY ($1) ORDER BY 1`,
  postings: `
    SELECT c.email, t."occurredAt", p.account, p."amountMinor" FROM transaction t
      JOIN customer c ON c."publisherId" = t."publisherId" AND c.id = t."customerId"
      JOIN ledger_entry l ON l."publisherId" = t."publisherId" AND l."transactionNumber" = t.number
      JOIN ledger_posting p ON p."publisherId" = l."publisherId" AND p."entryId" = l.id
     WHERE c.email = ANY ($1) ORDER BY 1, 2, p.position`,
};
