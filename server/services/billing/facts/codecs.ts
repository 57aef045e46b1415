import { z } from "zod";
import { money } from "@/server/domain/money";
import { switchAlgorithms } from "@/server/domain/billing/switch-algorithms";

/*
 * How the parts of a subscription's facts that nobody searches by are kept in columns of JSON. What
 * does not read back as a fact is refused here, and its subscription is parked.
 */

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  Object.keys(table) as Key[]; // a literal's own keys

const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

const amount = z.codec(
  z.object({ minor: z.int(), currency: z.string() }),
  z.custom<ReturnType<typeof money>>(),
  {
    decode: ({ minor, currency }) => money(minor, currency),
    encode: ({ minor, currency }) => ({ minor, currency }),
  },
);

const line = z.object({ net: amount, tax: amount, gross: amount });

const charge = z.object({
  key: z.string(),
  operation: z.enum(["authorise", "capture", "charge-switch"]),
  attempt: z.int(),
  offerId: z.string(),
  line,
  taxedAt: instant,
});

export const standingCodec = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), retryAt: instant.nullable() }),
  z.object({ kind: z.literal("halted"), because: z.enum(["hard-decline", "no-method"]) }),
  z.object({ kind: z.literal("unknown"), charge, at: instant }),
  z.object({ kind: z.literal("authorised"), attempt: z.int(), at: instant }),
  z.object({ kind: z.literal("captured"), charge: z.string(), line, at: instant }),
]);

export const fundingCodec = z.array(z.object({ charge: z.string(), amount })).readonly();

export const declinesCodec = z.array(instant).readonly();

export const priceWindowsCodec = z
  .array(z.object({ from: instant, to: instant, price: amount }))
  .readonly();

const cycle = z.object({ unit: z.enum(["day", "week", "month", "year"]), amount: z.int() });

const recurs = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cycle"), cycle }),
  z.object({
    kind: z.literal("seasons"),
    seasons: z.array(z.object({ startsAt: instant, endsAt: instant })).readonly(),
  }),
]);

const request = z.object({
  id: z.string(),
  target: z.object({
    offerId: z.string(),
    price: amount,
    isTaxIncluded: z.boolean(),
    priceWindows: priceWindowsCodec,
    maxPauseCycles: z.int().nullable(),
    recurs,
  }),
  direction: z.enum(["upgrade", "downgrade"]),
  algorithm: z.enum(keysOf(switchAlgorithms)),
  trial: z.enum(["keep", "end"]),
});

export const plannedCodec = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pause"), cycles: z.int() }),
  z.object({ kind: z.literal("switch"), request }),
  z.object({ kind: z.literal("switching"), request, at: instant }),
]);
