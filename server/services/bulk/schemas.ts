import { z } from "zod";
import { grantAccessInput } from "@/server/services/entitlements/schemas";

/** More than these are worked through in several goes: one go is one file, and one breath. */
export const mostBulkRows = 20_000;

const parameter = z.string().max(8_000).optional();

const rows = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rows"),
    ids: z
      .array(z.string().regex(/^[1-9]\d{8}$/))
      .min(1, "Select a row.")
      .max(mostBulkRows),
  }),
  /** Every row that the filters leave. */
  z.strictObject({ kind: z.literal("all"), q: parameter, f: parameter }),
]);

const { offerId, until, reason } = grantAccessInput.shape;

export const bulkAction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("grant-access"), offerId, until, reason }),
  z.strictObject({ kind: z.literal("block") }),
  z.strictObject({ kind: z.literal("unblock") }),
  z.strictObject({ kind: z.literal("stop-renewal") }),
]);
export type BulkAction = z.output<typeof bulkAction>;

export const startBulkInput = z.strictObject({
  action: bulkAction,
  rows,
  /** How many the person was asked about: a list that has changed since is not acted upon. */
  count: z.int().min(1).max(mostBulkRows, `Select at most ${mostBulkRows} rows.`),
});
export type StartBulkInput = z.output<typeof startBulkInput>;

/** A task as it is kept: which rows was settled when somebody confirmed them. */
export const bulkTaskInput = z.object({
  action: bulkAction,
  ids: z.array(z.number()),
  /** The head of the file is in its words. */
  title: z.string(),
});
