import type { TransactionContext } from "@/server/context";
import type { RecordedEvent } from "@/server/services/events/deliver-next-event";
import { queueEmail } from "./queue-email";

const templateOf = {
  "account.password-changed": "password-changed",
  "account.second-factor-enabled": "second-factor-enabled",
  "account.second-factor-disabled": "second-factor-disabled",
  "account.recovery-codes-renewed": "recovery-codes-renewed",
  "account.recovery-code-used": "recovery-code-used",
} as const;

type SecurityChange = Extract<RecordedEvent, { type: keyof typeof templateOf }>;

export const isSecurityChange = (event: RecordedEvent): event is SecurityChange =>
  Object.hasOwn(templateOf, event.type);

/** Tells the owner of an account that what protects it was changed. */
export async function mailSecurityChange(
  tx: TransactionContext,
  event: SecurityChange,
): Promise<void> {
  const { accountId } = event.payload;
  const account = await tx.db.adminAccount.findUniqueOrThrow({ where: { id: accountId } });
  const props = { name: account.name, at: event.occurredAt.toISOString() };
  const template = templateOf[event.type];
  const mail = { dedupeKey: `${template}:${event.id}`, to: account.email };

  if (template !== "recovery-code-used") return queueEmail(tx, { ...mail, template, props });
  const codesLeft = await tx.db.recoveryCode.count({ where: { accountId, usedAt: null } });
  await queueEmail(tx, { ...mail, template, props: { ...props, codesLeft } });
}
