import type { Parameters, Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import {
  getCustomerProfile,
  type CustomerProfile,
} from "@/server/services/customers/get-customer-profile";
import { listOwnOffers, type GrantedOffer } from "@/server/services/customers/list-own-offers";
import { listOwnSubscriptions } from "@/server/services/customers/list-own-subscriptions";
import type { OwnSubscription } from "@/server/services/customers/own-subscription";
import {
  dateAndTime,
  majorUnits,
  neverSeconds,
  unixSeconds,
  unixSecondsOrNull,
} from "../wire-values";
import { ownContext } from "./callers";
import { success } from "./envelope";

/** What a customer asks about themselves; the path names them, and the token has to agree. */
export const ownAccountRoutes: readonly Route[] = [
  { method: "GET", pattern: "/customers/:customerId", answer: profile },
  { method: "GET", pattern: "/customers/:customerId/subscriptions", answer: subscriptions },
  { method: "GET", pattern: "/customers/:customerId/offers", answer: offers },
];

async function profile(exchange: Exchange, parameters: Parameters) {
  const ctx = await ownContext(exchange, parameters);
  return success(toWireCustomer(await getCustomerProfile(ctx)));
}

async function subscriptions(exchange: Exchange, parameters: Parameters) {
  const ctx = await ownContext(exchange, parameters);
  const items = await listOwnSubscriptions(ctx);
  return success({ items: items.map(toWireSubscription) });
}

async function offers(exchange: Exchange, parameters: Parameters) {
  const ctx = await ownContext(exchange, parameters);
  const { currency, subscriptions: own, granted } = await listOwnOffers(ctx);
  const items = [
    ...own.map((subscription) => ({
      ...toWireSubscription(subscription),
      offerType: "S",
      customerCurrency: currency,
      isExternallyManaged: subscription.isExternallyManaged,
    })),
    ...granted.map((offer) => ({ ...toWireGrant(offer), customerCurrency: currency })),
  ];
  return success({ items });
}

const toWireCustomer = (customer: CustomerProfile) => ({
  id: String(customer.customerId),
  email: customer.email,
  locale: customer.locale,
  country: customer.country,
  currency: customer.currency,
  firstName: customer.firstName,
  lastName: customer.lastName,
  regDate: dateAndTime(customer.registeredAt),
  lastLoginDate: customer.lastLoginAt && dateAndTime(customer.lastLoginAt),
  lastUserIp: customer.lastIp,
  externalId: customer.externalId,
  externalData: customer.externalData,
});

/** On this surface a stopped subscription is called cancelled. */
const statuses = { active: "active", stopped: "cancelled" } as const;

const toWireSubscription = (subscription: OwnSubscription) => ({
  subscriptionId: subscription.subscriptionId,
  offerId: subscription.offerId,
  status: statuses[subscription.state],
  startedAt: unixSeconds(subscription.startedAt),
  expiresAt: unixSeconds(subscription.expiresAt),
  nextPaymentPrice: majorUnits(subscription.nextPayment),
  nextPaymentCurrency: subscription.nextPayment.currency,
  nextPaymentAt: unixSecondsOrNull(subscription.nextPaymentAt),
  paymentGateway: subscription.paymentGateway,
  paymentMethod: subscription.paymentMethod,
  externalPaymentId: subscription.externalPaymentId,
  inTrial: subscription.isInTrial,
  offerTitle: subscription.offerTitle,
  period: subscription.period,
  totalPrice: majorUnits(subscription.totalPrice),
  pendingSwitchId: null,
});

const toWireGrant = ({ offerId, letter, offerTitle, startedAt, expiresAt }: GrantedOffer) => ({
  offerId,
  status: "active",
  startedAt: unixSeconds(startedAt),
  expiresAt: unixSecondsOrNull(expiresAt) ?? neverSeconds,
  offerType: letter,
  totalPrice: 0,
  offerTitle,
});
