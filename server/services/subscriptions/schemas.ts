import { z } from "zod";

const subscriptionId = z.int().min(100_000_000).max(999_999_999);

export const subscriptionInput = z.strictObject({ subscriptionId });
export type SubscriptionInput = z.output<typeof subscriptionInput>;

export const stopSubscriptionInput = z.object({
  subscriptionId,
  reason: z.string().trim().max(100, "Reason: use at most 100 characters.").default(""),
});

export const resumeSubscriptionInput = z.object({ subscriptionId });

export type StopSubscriptionInput = z.output<typeof stopSubscriptionInput>;
export type ResumeSubscriptionInput = z.output<typeof resumeSubscriptionInput>;
