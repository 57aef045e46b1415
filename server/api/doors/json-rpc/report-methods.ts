import { z } from "zod";
import type { OfferLetter } from "@/server/domain/ids";
import {
  reportTransactions,
  type ReportedTransaction,
  type TransactionReport,
} from "@/server/services/transactions/report-transactions";
import { fourDecimals, unixSeconds } from "../wire-values";
import { publisherContext } from "./callers";
import { readParams, type Method } from "./method";
import { optionalInstant, optionalObject, optionalText, wholeNumber } from "./params";

/** What reports call the kinds of offer. */
const offerTypes = {
  S: "subscription",
  P: "pass",
  E: "event",
  A: "single",
  R: "rental",
} as const satisfies Record<OfferLetter, string>;

const mostItems = 1_000;

const reportParams = z.object({
  offset: wholeNumber(0).pipe(z.int().min(0)),
  limit: wholeNumber(20).pipe(z.int().min(0)),
  criteria: optionalObject({
    associateEmail: optionalText,
    publisherEmail: optionalText,
    transactionId: optionalText,
    customerEmail: optionalText,
    offerId: optionalText,
    offerType: optionalText,
    campaignId: optionalText,
    dateFrom: optionalInstant,
    dateTo: optionalInstant,
  }),
});

const listTransactions: Method = async (exchange, params) => {
  const ctx = await publisherContext(exchange, params);
  const { offset, limit, criteria } = readParams(reportParams, params);
  const { offerType, dateFrom, dateTo, ...named } = criteria;
  const report = await reportTransactions(ctx, {
    offset,
    limit: Math.min(limit, mostItems),
    criteria: {
      ...named,
      letter: offerType === undefined ? undefined : letterOf(offerType),
      from: dateFrom,
      to: dateTo,
    },
  });
  return toWireReport(report);
};

/** A kind that is none finds nothing, as a letter that is none does. */
const letterOf = (type: string): string =>
  Object.entries(offerTypes).find(([, name]) => name === type)?.[0] ?? type;

function toWireReport({ items, totals, seller }: TransactionReport) {
  const nothing = fourDecimals({ minor: 0, currency: totals.net.currency });
  return {
    items: items.map((item) => toWireItem(item, seller)),
    totalItemCount: totals.count,
    couponsUsed: totals.couponsUsed,
    couponsValue: fourDecimals(totals.discount),
    publisherDiscount: fourDecimals(totals.discount),
    distributorDiscount: nothing,
    totalEarnings: fourDecimals(totals.earnings),
    publisherEarnings: fourDecimals(totals.earnings),
    distributorEarnings: nothing,
    publisherTransactionPrice: fourDecimals(totals.net),
    distributorTransactionPrice: nothing,
    publisherCurrency: totals.currency,
    parentCurrency: totals.currency,
    totalRevenue: fourDecimals(totals.gross),
  };
}

const toWireItem = (item: ReportedTransaction, seller: TransactionReport["seller"]) => ({
  transactionId: item.transactionId,
  transactionDate: String(unixSeconds(item.occurredAt)),
  transactionExternalData: item.externalData,
  transactionType: item.kind,
  offerId: item.offerId,
  offerType: offerTypes[item.letter],
  offerTitle: item.offerTitle,
  offerDescription: item.offerDescription ?? "",
  offerPeriod: item.offerPeriod,
  publisherSiteName: seller.name,
  siteName: seller.name,
  publisherEmail: seller.email ?? "",
  publisherId: seller.publisherId,
  customerEmail: item.customerEmail,
  customerName: item.customerName,
  customerId: item.customerId,
  transactionPriceExclTax: fourDecimals(item.net),
  transactionCurrency: item.net.currency,
  receiptSent: item.hasInvoice,
  url: item.offerUrl ?? "",
  cancellationDisabled: item.isGivenBack,
});

export const reportMethods = { listTransactions };
