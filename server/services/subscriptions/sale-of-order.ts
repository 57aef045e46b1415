import type { Customer, Order, Payment, PaymentMethod } from "@/server/db/generated/client";
import { periodOf, reportPeriod } from "@/server/domain/billing-period";
import { money } from "@/server/domain/money";
import type { Cycle } from "@/server/domain/period";
import { taxLine } from "@/server/domain/tax";
import type { Sale } from "@/server/services/payments/record-transaction";

type Facts = {
  order: Order;
  customer: Pick<Customer, "id" | "country" | "currency" | "locale">;
  captured: {
    payment: Pick<Payment, "id" | "gatewayReference">;
    method: { brand: string; lastFour: string };
  } | null;
  method: Pick<PaymentMethod, "id" | "gateway" | "name">;
  cycle: Cycle;
  offerId: string;
};

/** The snapshot that an order's sale leaves for reports: what was sold, to whom, at which prices. */
export function saleOfOrder({ order, customer, captured, method, cycle, offerId }: Facts): Sale {
  const tax = { basisPoints: order.taxBasisPoints, isIncluded: order.isTaxIncluded };
  const full = taxLine(money(order.offerPriceMinor, order.currency), tax);
  const line = taxLine(money(order.discountedPriceMinor, order.currency), tax);
  const period = periodOf(cycle);
  return {
    kind: "initial",
    line,
    offerId,
    customerId: customer.id,
    orderId: order.id,
    paymentId: captured?.payment.id ?? null,
    offerNumber: order.offerNumber,
    offerLetter: offerId.slice(0, 1),
    offerCountry: order.offerCountry,
    offerTitle: order.offerTitle,
    offerPeriod: period && reportPeriod(period),
    couponCode: order.couponCode,
    discountType: order.discountType,
    discountBasisPoints: order.discountType === "trial" ? 10_000 : 0,
    discountMinor: full.net.minor - line.net.minor,
    offerPriceNetMinor: full.net.minor,
    discountedPriceMinor: line.net.minor,
    offerCurrency: order.currency,
    taxBasisPoints: order.taxBasisPoints,
    taxRule: order.taxRule,
    country: order.country,
    customerCountry: customer.country,
    customerCurrency: customer.currency,
    customerLocale: customer.locale,
    customerIp: order.ip,
    customerIpCountry: order.ipCountry,
    paymentMethodId: method.id,
    paymentMethod: method.name,
    paymentGateway: method.gateway,
    brand: captured?.method.brand ?? null,
    lastFour: captured?.method.lastFour ?? null,
    gatewayReference: captured?.payment.gatewayReference ?? null,
    channel: order.channel,
    referralUrl: order.referralUrl,
    externalData: order.externalData,
  };
}
