import { z } from "zod";
import { parseOfferId } from "@/server/domain/ids";
import { isIpAddress } from "@/server/domain/ip-network";
import type { Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import {
  priceSellableOffer,
  type PricedOffer,
} from "@/server/services/offers/price-sellable-offer";
import { majorUnits, unixSeconds } from "../wire-values";
import { publicContext } from "./callers";
import { success } from "./envelope";
import { readPathAs, readQueryAs } from "./read-input";

/** Offers as shops show them. */
export const offerRoutes: readonly Route[] = [
  { method: "GET", pattern: "/offers/:offerId", answer: offer },
];

const offerPath = z.object({
  offerId: z.string().refine((id) => parseOfferId(id) !== null, "An offer id was expected."),
});

const viewerQuery = z.object({
  customerIP: z
    .string()
    .refine((given) => given === "" || isIpAddress(given), "An IP address was expected.")
    .optional(),
});

async function offer(exchange: Exchange, parameters: Parameters) {
  const input = readPathAs(parameters, offerPath);
  readQueryAs(exchange, viewerQuery);
  return success(toWireOffer(await priceSellableOffer(publicContext(exchange), input)));
}

/** The flat shape, priced for a viewer. Members that nothing here fills yet keep their place. */
function toWireOffer({ offer: sold, country, quote }: PricedOffer) {
  const { price, trial } = sold;
  const { gross, net } = quote.priced.wouldBe;
  const symbol = symbolOf(price.currency);
  return {
    offerId: sold.offerId,
    offerPrice: majorUnits(price),
    offerCurrency: price.currency,
    offerCurrencySymbol: symbol,
    offerCountry: sold.country,
    customerPriceInclTax: majorUnits(gross),
    customerPriceExclTax: majorUnits(net),
    customerCurrency: price.currency,
    customerCurrencySymbol: symbol,
    customerCountry: country,
    discountedCustomerPriceInclTax: null,
    discountedCustomerPriceExclTax: null,
    discountPeriods: null,
    offerUrl: sold.url ?? "",
    offerTitle: sold.title,
    offerDescription: sold.description ?? "",
    active: sold.state === "active",
    createdAt: unixSeconds(sold.createdAt),
    updatedAt: unixSeconds(sold.updatedAt),
    applicableTaxRate: (quote.rate?.basisPoints ?? 0) / 10_000,
    geoRestrictionEnabled: false,
    geoRestrictionType: "blacklist",
    geoRestrictionCountries: [],
    socialCommissionRate: 0,
    averageRating: 4,
    contentType: null,
    period: sold.period,
    freePeriods: trial?.unit === "period" ? trial.amount : 0,
    freeDays: trial?.unit === "day" ? trial.amount : 0,
    expiresAt: null,
    accessToTags: sold.tags.map((tag) => (tag === "all" ? "(all)" : tag)),
    videoId: null,
    contentExternalId: null,
    contentExternalData: null,
    contentAgeRestriction: null,
    applyServiceFeeOnCustomer: false,
    timeZone: null,
    startTime: null,
    endTime: null,
  };
}

/** `€`, `$`, or the code where a currency has no sign. */
function symbolOf(currency: string): string {
  const options = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const parts = new Intl.NumberFormat("en", options).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
