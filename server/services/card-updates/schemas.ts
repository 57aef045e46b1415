import { z } from "zod";

const attempt = z.uuid();

export const cardUpdateInput = z.object({ attempt });
export type CardUpdateInput = z.output<typeof cardUpdateInput>;

export const startCardUpdateInput = z.object({
  attempt,
  subscriptionId: z.int().min(100_000_000).max(999_999_999),
  cardToken: z.string().min(1).max(200),
});
export type StartCardUpdateInput = z.output<typeof startCardUpdateInput>;
