import { authorize } from "@/server/auth/authorize";
import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import {
  forecastCampaign,
  joinForecasts,
  priceMove,
  type CampaignForecast,
  type PriceMove,
} from "@/server/domain/billing/price-change";
import type { Money } from "@/server/domain/money";
import { noticeMail, type NoticeMail } from "./notice-mail";
import { readValues } from "./read-values";
import type { PriceChangeValues } from "./schemas";
import { subscribersOf } from "./subscribers-of";

export type PriceChangeDryRun = {
  before: Money;
  price: Money;
  startsAt: Date;
  forecast: CampaignForecast;
  /** The mail of one who would move; `null` where nobody would. */
  mail: NoticeMail | null;
};

type Moving = Extract<PriceMove, { moves: true }>;

/**
 * What a price change would come to if it were started now: who would move and when, who would stay
 * and why, and the money. Nothing is written and nobody is told.
 *
 * @throws as `createPriceChange`
 */
export async function dryRunPriceChange(
  ctx: ServiceContext,
  input: PriceChangeValues,
): Promise<PriceChangeDryRun> {
  authorize(ctx.actor, "overview:read");
  const { offer, campaign } = await inTransaction(ctx, (tx) => readValues(tx, input));
  const toldAt = await businessNow(ctx);

  let forecast = forecastCampaign([], campaign);
  let one: Moving | undefined;
  const sold = { offerNumber: BigInt(offer.number), offerCountry: offer.country };
  for await (const page of subscribersOf(ctx, sold)) {
    const moves = page.map((facts) => priceMove(facts, campaign, toldAt));
    forecast = joinForecasts(forecast, forecastCampaign(moves, campaign));
    one ??= moves.find((move) => move.moves);
  }
  const { price, from: startsAt } = campaign;
  const mail = one ? await inTransaction(ctx, (tx) => noticeMail(tx, offer, one)) : null;
  return { before: offer.price, price, startsAt, forecast, mail };
}
