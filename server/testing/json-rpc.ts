import { z } from "zod";
import { jsonRpcDoor } from "@/server/api/doors/json-rpc/door";
import { createApiKey } from "@/server/services/api-keys/create-api-key";
import { startTestServer } from "./front-server";
import type { World } from "./world";

const response = z.strictObject({
  result: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullable(),
  id: z.string().nullable(),
  error: z.strictObject({ code: z.int(), message: z.string().min(1) }).nullable(),
  jsonrpc: z.literal("2.0"),
});

export type RpcAnswer = z.infer<typeof response>;

/** What is said of a body that holds no call: the same, with the error's members at the top as well. */
const wholeFailure = z.strictObject({
  ...response.shape,
  code: z.int(),
  message: z.string().min(1),
});

/** JSON-RPC on a port of its own, and how its clients speak to it. */
export async function startJsonRpc() {
  const front = await startTestServer({ doors: [jsonRpcDoor] });

  const send = async (
    body: string,
    path = "/3.0/json-rpc",
    headers: Record<string, string> = {},
  ) => {
    const answer = await fetch(`${front.url}${path}`, { method: "POST", body, headers });
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    return answer.json() as Promise<unknown>;
  };

  return {
    ...front,
    send,
    /** One call, as one client or another writes it. */
    async call(method: string, params: unknown): Promise<RpcAnswer> {
      const request = { jsonrpc: "2.0", method, params, id: 1 };
      return response.parse(await send(JSON.stringify(request)));
    },
    batch: async (requests: unknown[]) =>
      z.array(response).parse(await send(JSON.stringify(requests))),
    refusedWhole: async (body: string) => wholeFailure.parse(await send(body)),
  };
}

/** A publisher's token that works from anywhere. */
export async function newPublisherToken({ ctx }: World, networks: string[] = []): Promise<string> {
  return (await createApiKey(ctx, { name: "Tests", networks })).key;
}

const price = z.string().regex(/^\d+\.\d{4}$/);

/** What the contract promises, with no member more. */
export const rpcShapes = {
  access: z.strictObject({
    accessGranted: z.boolean(),
    grantType: z.string().nullable(),
    expiresAt: z.int().nullable(),
    purchasedDirectly: z.boolean(),
    socialCommissionUrl: z.null(),
  }),
  token: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{48}$/) }),
  customer: z.strictObject({
    id: z.string().regex(/^[1-9]\d{8}$/),
    email: z.email(),
    displayName: z.string().min(1),
    firstName: z.string(),
    lastName: z.string(),
    currency: z.string().length(3),
    locale: z.string(),
    country: z.string().length(2),
  }),
  transactions: z.strictObject({
    items: z.array(
      z.strictObject({
        transactionId: z.string().regex(/^T[1-9]\d{8}$/),
        transactionDate: z.string().regex(/^\d{10}$/),
        transactionExternalData: z.string().nullable(),
        transactionType: z.enum(["initial", "renewal", "switch"]),
        offerId: z.string().regex(/^[SPEAR][1-9]\d{8}_[A-Z0-9]{2}$/),
        offerType: z.enum(["subscription", "pass", "event", "single", "rental"]),
        offerTitle: z.string(),
        offerDescription: z.string(),
        offerPeriod: z.string().nullable(),
        publisherSiteName: z.string(),
        siteName: z.string(),
        publisherEmail: z.string(),
        publisherId: z.int(),
        customerEmail: z.email(),
        customerName: z.string(),
        customerId: z.int(),
        transactionPriceExclTax: price,
        transactionCurrency: z.string().length(3),
        receiptSent: z.boolean(),
        url: z.string(),
        cancellationDisabled: z.boolean(),
      }),
    ),
    totalItemCount: z.int(),
    couponsUsed: z.int(),
    couponsValue: price,
    publisherDiscount: price,
    distributorDiscount: price,
    totalEarnings: price,
    publisherEarnings: price,
    distributorEarnings: price,
    publisherTransactionPrice: price,
    distributorTransactionPrice: price,
    publisherCurrency: z.string().length(3),
    parentCurrency: z.string().length(3),
    totalRevenue: price,
  }),
} as const;

/** The result of a call that succeeded. */
export function resultIn<Shape extends z.ZodType>(
  answer: RpcAnswer,
  shape: Shape,
): z.output<Shape> {
  if (answer.error !== null) throw new Error(JSON.stringify(answer.error));
  return shape.parse(answer.result);
}

/** The number of a refusal. */
export function codeIn({ error, result }: RpcAnswer): number | undefined {
  if (result !== null) throw new Error("the call succeeded");
  return error?.code;
}
