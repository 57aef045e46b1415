import { z } from "zod";
import { parseNineDigits, parseOfferId } from "@/server/domain/ids";
import type { Route } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { findSeller, type SellerReference } from "@/server/services/customers/find-seller";
import { refreshCustomerTokens } from "@/server/services/customers/refresh-customer-tokens";
import {
  registerCustomer,
  type SignedInCustomer,
} from "@/server/services/customers/register-customer";
import { registerCustomerInput, signInCustomerInput } from "@/server/services/customers/schemas";
import { signInCustomer } from "@/server/services/customers/sign-in-customer";
import { refuseUnstorableText } from "../../unstorable-text";
import { publicContext } from "./callers";
import { success } from "./envelope";
import { parsePart, readBodyAs, readMembers } from "./read-input";

/** Becoming somebody: registration, sign-in, and renewing it. No route of these asks for a token. */
export const registrationRoutes: readonly Route[] = [
  { method: "POST", pattern: "/customers", answer: register },
  { method: "POST", pattern: "/auths", answer: signIn },
  { method: "POST", pattern: "/auths/refresh_token", answer: refresh },
];

async function register(exchange: Exchange) {
  const { externalData, ...members } = await readMembers(exchange);
  const body = { ...members, externalData: parsedIfText(externalData) };
  refuseUnstorableText(body);
  const input = parsePart(z.intersection(registerCustomerInput, sellerReference), body, "body");
  const ctx = await sellerContext(exchange, input);
  return success(toWireTokens(await registerCustomer(ctx, input)));
}

async function signIn(exchange: Exchange) {
  const input = await readBodyAs(exchange, z.intersection(signInCustomerInput, sellerReference));
  const ctx = await sellerContext(exchange, input);
  return success(toWireTokens(await signInCustomer(ctx, input)));
}

/** Whatever is no token of ours is answered as one that is over: clients sign out on that text alone. */
const refreshInput = z.object({ refreshToken: z.string().catch("") });

async function refresh(exchange: Exchange) {
  const input = await readBodyAs(exchange, refreshInput);
  const { jwt, refreshToken } = await refreshCustomerTokens(publicContext(exchange), input);
  return success({ jwt, refreshToken });
}

const toWireTokens = ({ jwt, refreshToken, customerToken, customerId }: SignedInCustomer) => ({
  jwt,
  refreshToken,
  customerToken,
  customerId: String(customerId),
});

async function sellerContext(exchange: Exchange, seller: SellerReference) {
  const publisherId = await findSeller(publicContext(exchange), seller);
  return publicContext(exchange, publisherId);
}

/** Clients leave out what they do not know, or send it empty. */
const absent = (given: unknown) => (given === "" || given === null ? undefined : given);

const publisherId = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((id) => parseNineDigits(id) !== null, "A publisher id has nine digits.");

const sellerReference = z
  .object({
    publisherId: z.preprocess(absent, publisherId.optional()),
    offerId: z.preprocess(
      absent,
      z
        .string()
        .refine((id) => parseOfferId(id) !== null, "An offer id was expected.")
        .optional(),
    ),
  })
  .refine(({ publisherId: id, offerId }) => id !== undefined || offerId !== undefined, {
    path: ["publisherId"],
    message: "Name a publisher or an offer.",
  });

/** Some clients send JSON within JSON; what is none stays the text that is refused. */
function parsedIfText(given: unknown): unknown {
  if (typeof given !== "string") return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return given;
  }
}
