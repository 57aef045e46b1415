import { StateChip } from "@/components/ui/state-chip";
import type { MailboxHead } from "@/server/services/emails/list-mailbox";

/** Where a mail is, when it is not simply here. */
export function MailState({ state, failure }: Pick<MailboxHead, "state" | "failure">) {
  if (state === "failed") return <StateChip tone="bad" label="Not delivered" />;
  if (state === "queued") {
    return <StateChip tone={failure ? "warn" : "neutral"} label={failure ? "Delayed" : "Queued"} />;
  }
  return null;
}
