import type { useTRPCClient } from "@/components/trpc";
import type { SubscriptionChange } from "@/server/services/subscriptions/change/schemas";
import type { ExpectedMoney } from "@/server/services/subscriptions/schemas";
import type { SettledCharge } from "@/server/services/subscriptions/settle-now";

type Client = ReturnType<typeof useTRPCClient>;

type Asked = {
  subscriptionId: number;
  change: SubscriptionChange;
  /** What was shown of it. */
  expects: ExpectedMoney;
  idempotencyKey: string;
};

/** Has the server make a change that was previewed: once, and as it was shown. */
export function sendChange(
  { subscriptions }: Client,
  { subscriptionId, change: { kind, ...fields }, expects, idempotencyKey }: Asked,
): Promise<{ charge?: SettledCharge | null }> {
  const options = { context: { idempotencyKey } };
  const plain = { subscriptionId, ...fields } as never; // each kind carries its own procedure's fields
  const priced = { subscriptionId, ...fields, expects } as never;
  switch (kind) {
    case "stop":
      return subscriptions.stop.mutate(plain, options).then(() => ({}));
    case "resume":
      return subscriptions.resume.mutate(priced, options);
    case "pause":
      return subscriptions.pause.mutate(plain, options);
    case "end-pause":
      return subscriptions.endPause.mutate(priced, options);
    case "switch":
      return subscriptions.switch.mutate(priced, options);
    case "cancel-switch":
      return subscriptions.cancelSwitch.mutate(plain, options);
    case "extend":
      return subscriptions.extend.mutate(plain, options);
    case "terminate":
      return subscriptions.terminate.mutate(plain, options);
    case "apply-discount":
      return subscriptions.applyDiscount.mutate(plain, options);
    case "change-method":
      return subscriptions.changeMethod.mutate(priced, options);
    case "retry":
      return subscriptions.retry.mutate(priced, options);
  }
}
