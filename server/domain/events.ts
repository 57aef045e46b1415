/**
 * Everything that is recorded as having happened, with its payload. A payload names people by id
 * and is complete enough to rebuild from; changing its shape needs a new version.
 */
export type EventPayloads = {
  "publisher.created": { ownerAccountId: string; country: string; currency: string };
  "company.profile-changed": { fields: string[] };
  "team.member-invited": { invitationId: string; sendCount: number };
  "team.invitation-revoked": { invitationId: string };
  "team.member-joined": { accountId: string; invitationId: string };
  "team.member-permissions-changed": { accountId: string };
  "team.member-removed": { accountId: string };
  "team.ownership-transferred": { fromAccountId: string; toAccountId: string };
  "export.requested": { taskId: string | null; list: string };
  "account.password-changed": { accountId: string };
  "account.second-factor-enabled": { accountId: string };
  "account.second-factor-disabled": { accountId: string };
  "account.recovery-codes-renewed": { accountId: string };
  "account.recovery-code-used": { accountId: string };
};

export type EventType = keyof EventPayloads;

/** Version of each payload's shape, and who is told. */
export const eventCatalogue = {
  "publisher.created": { version: 1, consumers: [] },
  "company.profile-changed": { version: 1, consumers: [] },
  "team.member-invited": { version: 1, consumers: ["mail"] },
  "team.invitation-revoked": { version: 1, consumers: [] },
  "team.member-joined": { version: 1, consumers: [] },
  "team.member-permissions-changed": { version: 1, consumers: [] },
  "team.member-removed": { version: 1, consumers: [] },
  "team.ownership-transferred": { version: 1, consumers: ["mail"] },
  "export.requested": { version: 1, consumers: [] },
  "account.password-changed": { version: 1, consumers: ["mail"] },
  "account.second-factor-enabled": { version: 1, consumers: ["mail"] },
  "account.second-factor-disabled": { version: 1, consumers: ["mail"] },
  "account.recovery-codes-renewed": { version: 1, consumers: ["mail"] },
  "account.recovery-code-used": { version: 1, consumers: ["mail"] },
} as const satisfies Record<EventType, { version: number; consumers: readonly EventConsumer[] }>;

/** Who takes events from the outbox, in order for each stream. */
export type EventConsumer = "mail";
