import { z } from "zod";
import { isEmailShaped } from "@/server/domain/email";
import { invalid } from "@/server/domain/errors";
import { generateCustomerToken as generate } from "@/server/services/customers/generate-customer-token";
import {
  getCustomerProfile,
  type CustomerProfile,
} from "@/server/services/customers/get-customer-profile";
import { customerContext, publisherContext } from "./callers";
import { readParams, type Method } from "./method";
import { optionalText } from "./params";

const emailParams = z.object({ customerEmail: optionalText });

const generateCustomerToken: Method = async (exchange, params) => {
  const ctx = await publisherContext(exchange, params);
  const { customerEmail: email } = readParams(emailParams, params);
  if (email === undefined) throw invalid("customer-email.missing", "Name the customerEmail.");
  if (!isEmailShaped(email)) {
    throw invalid("customer-email.malformed", "The customerEmail is no e-mail address.");
  }
  return generate(ctx, { email });
};

const getCustomer: Method = async (exchange, params) =>
  toWireCustomer(await getCustomerProfile(await customerContext(exchange, params)));

const toWireCustomer = (customer: CustomerProfile) => ({
  id: String(customer.customerId),
  email: customer.email,
  displayName: displayNameOf(customer),
  firstName: customer.firstName ?? "",
  lastName: customer.lastName ?? "",
  currency: customer.currency,
  locale: customer.locale,
  country: customer.country,
});

const displayNameOf = ({ firstName, lastName, email }: CustomerProfile): string =>
  [firstName, lastName].filter(Boolean).join(" ") || email;

export const customerMethods = { generateCustomerToken, getCustomer };
