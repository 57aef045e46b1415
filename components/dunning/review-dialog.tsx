"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useFormat } from "@/components/ui/format-context";
import type { DunningPreview } from "@/server/services/dunning/preview-dunning-setting";

type ReviewDialogProps = {
  /** "monthly", "yearly". */
  period: string;
  preview: DunningPreview;
  onClose: () => void;
  onConfirm: () => Promise<void>;
};

/** What saving would come to, before it is saved: whom it concerns, and what happens at once. */
export function ReviewDialog({ period, preview, ...dialog }: ReviewDialogProps) {
  const { number } = useFormat();
  const { subscriptions, triedAtOnce, announcedAtOnce } = preview;
  const count = (amount: number, one: string, other: string) =>
    `${number(amount)} ${amount === 1 ? one : other}`;
  const followers = count(subscriptions, "subscription", "subscriptions");
  const sentences = [
    subscriptions === 0
      ? `No subscription with ${period} billing follows this setting yet; those sold from now on will.`
      : `${followers} with ${period} billing ${subscriptions === 1 ? "follows" : "follow"} it from the next try on. What was tried already stays as it is.`,
    triedAtOnce > 0 &&
      `Up to ${count(triedAtOnce, "payment is", "payments are")} tried within minutes, because a new try lies in the past for them. Customers whose payment is declined get a mail.`,
    announcedAtOnce > 0 &&
      `${count(announcedAtOnce, "customer is", "customers are")} mailed about the renewal within minutes.`,
    preview.isGraceTooLong &&
      "Grace ends more than 2 hours after the last try: access goes on although nothing can save the payment any more.",
  ].filter((sentence) => sentence !== false);
  return (
    <ConfirmDialog
      {...dialog}
      open
      tone="primary"
      title={subscriptions === 0 ? "Save this setting?" : `Change how ${followers} are charged?`}
      effect={
        <span className="flex flex-col gap-2">
          {sentences.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </span>
      }
      action="Save setting"
    />
  );
}
