import { forbidden } from "@/server/domain/errors";
import {
  inTransaction,
  nowsOf,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import type { Charge } from "@/server/domain/billing/subscription-facts";
import { keepImagesAhead } from "@/server/services/time-machine/keep-images";
import { advance, type Advance, type HeardOutcome, type Pace } from "./advance";
import { askGateway, AskingFailed } from "./ask-gateway";
import type { Answered } from "./batch/change";
import { BillingBatch } from "./batch/billing-batch";
import { settleAnswers, type Ask, type Heard } from "./charges";
import { holdSubscriptions, type Held } from "./hold-subscriptions";
import { parkSubscriptions, type Senseless } from "./park-subscriptions";
import { prepareAsks } from "./prepare-asks";
import { readRunSettings, type RunSettings } from "./run-settings";

/** Far more than any outage lasts: a bound against a rule that never comes to an end. */
const mostRounds = 500;

/**
 * Does what subscriptions of a publisher are due for: announces, charges, retries, extends, switches,
 * pauses and ends, until nothing is due. It is worked out from what they are, so running twice, or
 * two workers at once, does everything once. The gateway is asked between transactions, by keys made
 * of what is charged; a try whose outcome is not known is asked about and never made anew.
 *
 * @throws forbidden  to anybody but a job
 * @throws AskingFailed  where asking the gateway failed on our side, once everything else is recorded
 */
export async function runSubscriptions(
  ctx: ServiceContext,
  ids: readonly bigint[],
  { pace = "real" }: { pace?: Pace } = {},
): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("billing.system-only");
  let open = ids;
  let heard = new Map<bigint, Heard>();
  let settings: RunSettings | null = null;
  const inRound = () =>
    inTransaction(ctx, async (tx) => {
      settings ??= await readRunSettings(tx);
      return runRound(tx, { ids: open, heard, pace }, settings);
    });
  for (let round = 0; round < mostRounds && open.length > 0; round += 1) {
    const { asks, deferred } = await inRound();
    const answers = await askGateway(ctx, asks);
    heard = answers.heard;
    open = [...heard.keys(), ...deferred];
    if (answers.fault === null) continue;
    await inRound();
    throw new AskingFailed(answers.fault);
  }
}

/** The same for one. */
export const runSubscription = (
  ctx: ServiceContext,
  id: bigint,
  options?: { pace?: Pace },
): Promise<void> => runSubscriptions(ctx, [id], options);

type Round = { ids: readonly bigint[]; heard: ReadonlyMap<bigint, Heard>; pace: Pace };

type RoundDone = {
  asks: Ask[];
  /** Whose card another subscription asks for in this round: declines are counted one by one. */
  deferred: bigint[];
};

/** One transaction: what the gateway answered is recorded, and what can be done without it is done. */
async function runRound(
  tx: TransactionContext,
  { ids, heard, pace }: Round,
  settings: RunSettings,
): Promise<RoundDone> {
  const { held, senseless } = await holdSubscriptions(tx, ids, settings.rulesOf);
  const batch = new BillingBatch(tx);
  const sound: Held[] = [];
  const faulty: Senseless[] = [...senseless];
  const asked = new Map<Held, Charge>();
  /** Left alone for a while, so that no turn is taken by those for whom nothing can be done yet. */
  const waits = new Set<Held>();
  const customerIds = held.map(({ customer }) => customer.id);
  const nowOf = await nowsOf(tx, customerIds);
  await keepImagesAhead(tx, customerIds, nowOf);
  const hasGateway = tx.gateways.payments !== null;
  const askerOf = cardsHeardOf(held, heard);
  const deferred: bigint[] = [];
  const awaited = stillAwaited(held, heard);
  for (const one of held) {
    const answer = heard.get(one.row.id) ?? null;
    const card = one.row.paymentDetailsId;
    const isCardAsked = card !== null && (askerOf.get(card) ?? one) !== one;
    const mayAsk = hasGateway && !isCardAsked;
    const now = { pace, mayAsk, at: nowOf(one.customer.id), heard: answer && outcomeOf(answer) };
    const result = attempt(() => advance(one, now));
    if ("fault" in result) {
      faulty.push({ row: one.row, fault: result.fault });
      continue;
    }
    sound.push(one);
    noteSteps(batch, one, result.value, answer);
    if (result.value.asks) {
      asked.set(one, result.value.asks);
      if (card !== null) askerOf.set(card, one);
    }
    if (!result.value.isHeldUp) continue;
    waits.add(one);
    if (isCardAsked) deferred.push(one.row.id);
  }
  await settleAnswers(tx, awaited, batch.returnedPayments);
  const asks = await prepareAsks(tx, asked, settings);
  for (const one of [...asked.keys(), ...sound.filter(isUnheard)]) waits.add(one);
  await batch.write(sound, waits);
  await parkSubscriptions(tx, faulty);
  return { asks, deferred };
}

/** Of cards whose answer is written down in this round: the subscription that it is of. */
const cardsHeardOf = (held: readonly Held[], heard: ReadonlyMap<bigint, Heard>) =>
  new Map(
    held.flatMap((one) => {
      const { id, paymentDetailsId: card } = one.row;
      return card !== null && heard.has(id) ? [[card, one] as const] : [];
    }),
  );

/**
 * The answers that held subscriptions still wait for. What another runner has heard meanwhile is
 * written down: to have heard less of it is no news.
 */
const stillAwaited = (held: readonly Held[], heard: ReadonlyMap<bigint, Heard>): Heard[] =>
  held.flatMap(({ row, facts }) => {
    const { standing } = facts.renewal;
    const answer = heard.get(row.id);
    const isAwaited = standing.kind === "unknown" && standing.charge.key === answer?.ask.charge.key;
    return answer && isAwaited ? [answer] : [];
  });

function noteSteps(
  batch: BillingBatch,
  held: Held,
  { steps }: Advance,
  answer: Heard | null,
): void {
  for (const { isAnswer, ...step } of steps) {
    batch.note(held, step, { ...step, answered: isAnswer && answer ? answeredBy(answer) : null });
  }
}

const outcomeOf = ({ ask, outcome }: Heard): HeardOutcome => ({ key: ask.charge.key, outcome });

const answeredBy = ({ ask, answer }: Heard): Answered => ({
  charge: ask.charge,
  payment: {
    id: ask.paymentId,
    paymentMethodId: ask.paymentMethodId,
    gatewayReference: answer && "gatewayReference" in answer ? answer.gatewayReference : null,
    brand: answer && "method" in answer ? answer.method.brand : null,
    lastFour: answer && "method" in answer ? answer.method.lastFour : null,
  },
});

/** Whether it waits for an answer that nobody has. */
const isUnheard = ({ facts }: Held): boolean => facts.renewal.standing.kind === "unknown";

function attempt<T>(work: () => T): { value: T } | { fault: unknown } {
  try {
    return { value: work() };
  } catch (fault) {
    return { fault };
  }
}
