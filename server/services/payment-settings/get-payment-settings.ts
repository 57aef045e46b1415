import { authorize } from "@/server/auth/authorize";
import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { testCards } from "@/server/domain/test-cards";
import {
  salesTaxCountries,
  showsPricesWithTax,
  vatRateAt,
  vatRates,
} from "@/server/domain/vat-rates";
import { env } from "@/server/env";

/** How customers can pay, and which taxes are charged: the rates, and where each was read. */
export async function getPaymentSettings(ctx: ServiceContext) {
  authorize(ctx.actor, "settings:read");
  const { publisherId } = ctx;
  const isSandbox = env().TENURE_MODE === "sandbox";
  const { country, timeZone } = await inTransaction(ctx, ({ db }) =>
    db.companyProfile.findUniqueOrThrow({ where: { publisherId } }),
  );
  const today = dayOf(zonedParts(await businessNow(ctx), timeZone));

  return {
    isSandbox,
    /** Without one, checkout says so and takes nothing. */
    hasGateway: ctx.gateways.payments !== null,
    testCards: isSandbox ? testCards : [],
    country,
    showsPricesWithTax: showsPricesWithTax(country),
    vatRates: vatRates.map((rate) => ({
      ...rate,
      isCurrent: vatRateAt(rate.country, today) === rate,
    })),
    /** Where no rates are known yet, and nothing is added. */
    countriesWithoutRates: salesTaxCountries,
  };
}

export type PaymentSettings = Awaited<ReturnType<typeof getPaymentSettings>>;
