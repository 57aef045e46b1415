import { z } from "zod";
import { jwksDoor } from "@/server/api/doors/jwks";
import { mediaStoreDoor } from "@/server/api/doors/mediastore/door";
import { startTestServer } from "./front-server";
import { newWorld } from "./world";

/** A world whose business time is the doors': they know no other clock. */
export const newPresentWorld = () => newWorld({ now: new Date().toISOString() });

/** MediaStore on a port of its own, and how its clients speak to it. */
export async function startMediaStore() {
  const front = await startTestServer({ doors: [mediaStoreDoor, jwksDoor] });
  const ask = (path: string, init?: RequestInit) => fetch(`${front.url}${path}`, init);
  return {
    ...front,
    ask,
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
    get: (path: string, jwt?: string) =>
      ask(path, {
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          authorization: jwt === undefined ? "" : `Bearer ${jwt}`,
        },
      }),
  };
}

const seconds = z.int().positive();

const subscription = {
  subscriptionId: z.int().min(100_000_000).max(999_999_999),
  offerId: z.string().regex(/^S[1-9]\d{8}_[A-Z0-9]{2}$/),
  status: z.enum(["active", "cancelled"]),
  startedAt: seconds,
  expiresAt: seconds,
  nextPaymentPrice: z.number(),
  nextPaymentCurrency: z.string().length(3),
  nextPaymentAt: seconds.nullable(),
  paymentGateway: z.string(),
  paymentMethod: z.string(),
  externalPaymentId: z.string().nullable(),
  inTrial: z.boolean(),
  offerTitle: z.string(),
  period: z.enum(["week", "month", "3months", "6months", "year"]),
  totalPrice: z.number(),
  pendingSwitchId: z.null(),
};

/** What the contract promises, with no member more: a renamed column must not break a publisher. */
export const shapes = {
  tokens: z.strictObject({
    jwt: z.jwt({ alg: "RS256" }),
    refreshToken: z.string().regex(/^[0-9a-f]{64}$/),
    customerToken: z.string().regex(/^[A-Za-z0-9_-]{48}$/),
    customerId: z.string().regex(/^[1-9]\d{8}$/),
  }),
  renewedTokens: z.strictObject({
    jwt: z.jwt({ alg: "RS256" }),
    refreshToken: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  customer: z.strictObject({
    id: z.string().regex(/^[1-9]\d{8}$/),
    email: z.email(),
    locale: z.string(),
    country: z.string().length(2),
    currency: z.string().length(3),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    regDate: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    lastLoginDate: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
      .nullable(),
    lastUserIp: z.string().nullable(),
    externalId: z.string().nullable(),
    externalData: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullable(),
  }),
  subscriptions: z.strictObject({ items: z.array(z.strictObject(subscription)) }),
  ownOffers: z.strictObject({
    items: z.array(
      z.union([
        z.strictObject({
          ...subscription,
          offerType: z.literal("S"),
          customerCurrency: z.string().length(3),
          isExternallyManaged: z.boolean(),
        }),
        z.strictObject({
          offerId: z.string().regex(/^[SPEAR][1-9]\d{8}_[A-Z0-9]{2}$/),
          status: z.literal("active"),
          startedAt: seconds,
          expiresAt: seconds,
          offerType: z.enum(["S", "P", "E", "A", "R"]),
          totalPrice: z.literal(0),
          offerTitle: z.string(),
          customerCurrency: z.string().length(3),
        }),
      ]),
    ),
  }),
  offer: z.strictObject({
    offerId: z.string().regex(/^[SPEAR][1-9]\d{8}_[A-Z0-9]{2}$/),
    offerPrice: z.number(),
    offerCurrency: z.string().length(3),
    offerCurrencySymbol: z.string(),
    offerCountry: z.string().length(2),
    customerPriceInclTax: z.number(),
    customerPriceExclTax: z.number(),
    customerCurrency: z.string().length(3),
    customerCurrencySymbol: z.string(),
    customerCountry: z.string().length(2),
    discountedCustomerPriceInclTax: z.null(),
    discountedCustomerPriceExclTax: z.null(),
    discountPeriods: z.null(),
    offerUrl: z.string(),
    offerTitle: z.string(),
    offerDescription: z.string(),
    active: z.boolean(),
    createdAt: seconds,
    updatedAt: seconds,
    applicableTaxRate: z.number().min(0).max(1),
    geoRestrictionEnabled: z.boolean(),
    geoRestrictionType: z.enum(["whitelist", "blacklist"]),
    geoRestrictionCountries: z.array(z.string()),
    socialCommissionRate: z.int(),
    averageRating: z.int(),
    contentType: z.null(),
    period: z.string(),
    freePeriods: z.int(),
    freeDays: z.int(),
    expiresAt: z.null(),
    accessToTags: z.array(z.string()),
    videoId: z.null(),
    contentExternalId: z.null(),
    contentExternalData: z.null(),
    contentAgeRestriction: z.null(),
    applyServiceFeeOnCustomer: z.boolean(),
    timeZone: z.null(),
    startTime: z.null(),
    endTime: z.null(),
  }),
  entitlement: z.strictObject({ accessGranted: z.boolean(), expiresAt: seconds.nullable() }),
} as const;

const envelope = z.strictObject({ responseData: z.unknown(), errors: z.tuple([]) });

/** The payload of a success, whose envelope holds nothing else. */
export async function dataOf<Shape extends z.ZodType>(
  answer: Response,
  shape: Shape,
): Promise<z.output<Shape>> {
  const body: unknown = await answer.json();
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(body)}`);
  const { responseData } = envelope.parse(body);
  return shape.parse(responseData);
}

const failure = z.strictObject({
  errors: z.array(z.string()).min(1),
  code: z.string(),
  message: z.string(),
  responseData: z.strictObject({}).optional(),
});

/** A failure's status, code and first text; the envelope holds nothing else, and any site may read it. */
export async function refusalIn(answer: Response) {
  const { errors, code, message, responseData } = failure.parse(await answer.json());
  const { "access-control-allow-origin": origin, "content-type": type } = Object.fromEntries(
    answer.headers,
  );
  const isReadable = origin === "*" && type?.startsWith("application/json");
  if (!isReadable) throw new Error("no browser on another site reads this");
  if (message !== errors[0]) throw new Error("the message is not the first error");
  return { status: answer.status, code, message, errors, hasData: responseData !== undefined };
}
