import { z } from "zod";
import { changeFields, changeInput } from "./change/schemas";

const subscriptionId = z.int().min(100_000_000).max(999_999_999);

export const subscriptionInput = z.strictObject({ subscriptionId });
export type SubscriptionInput = z.output<typeof subscriptionInput>;

/** The money that a preview has shown: what is done moves the same, or nothing. */
const expects = z
  .strictObject({ chargedMinor: z.int().nonnegative(), givenBackMinor: z.int().nonnegative() })
  .optional();

export type ExpectedMoney = NonNullable<z.output<typeof expects>>;

export const stopSubscriptionInput = z.object({ subscriptionId, ...changeFields.stop });
export const resumeSubscriptionInput = z.object({ subscriptionId, expects });
export const pauseSubscriptionInput = z.strictObject({ subscriptionId, ...changeFields.pause });
export const endPauseInput = z.strictObject({ subscriptionId, expects });
export const switchSubscriptionInput = z.strictObject({
  subscriptionId,
  ...changeFields.switch,
  expects,
});
export const extendSubscriptionInput = z.strictObject({ subscriptionId, ...changeFields.extend });
export const terminateSubscriptionInput = z.strictObject({
  subscriptionId,
  ...changeFields.terminate,
});
export const applyDiscountInput = z.strictObject({
  subscriptionId,
  ...changeFields["apply-discount"],
});
export const changePaymentMethodInput = z.strictObject({
  subscriptionId,
  ...changeFields["change-method"],
  expects,
});
export const retryPaymentInput = z.strictObject({ subscriptionId, expects });
export const previewChangeInput = z.strictObject({ subscriptionId, change: changeInput });

export type StopSubscriptionInput = z.output<typeof stopSubscriptionInput>;
export type ResumeSubscriptionInput = z.output<typeof resumeSubscriptionInput>;
export type PauseSubscriptionInput = z.output<typeof pauseSubscriptionInput>;
export type EndPauseInput = z.output<typeof endPauseInput>;
export type SwitchSubscriptionInput = z.output<typeof switchSubscriptionInput>;
export type ExtendSubscriptionInput = z.output<typeof extendSubscriptionInput>;
export type TerminateSubscriptionInput = z.output<typeof terminateSubscriptionInput>;
export type ApplyDiscountInput = z.output<typeof applyDiscountInput>;
export type ChangePaymentMethodInput = z.output<typeof changePaymentMethodInput>;
export type RetryPaymentInput = z.output<typeof retryPaymentInput>;
export type PreviewChangeInput = z.output<typeof previewChangeInput>;
