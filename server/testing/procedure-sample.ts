import type { Permission } from "@/server/domain/permissions";

/** Ids of rows that belong to one publisher, or to one of its people. */
export type Ids = {
  accountId: string;
  sessionId: string;
  invitationId: string;
  viewId: string;
  taskId: string;
  entryId: string;
  emailId: string;
  keyId: string;
  offerId: string;
  returnOrigin: string;
  customerId: number;
  subscriptionId: number;
  transactionId: string;
  priceChangeId: string;
  differenceId: string;
  refundRequestId: string;
  noteId: string;
  travelId: string;
  entitlementId: string;
};

export type Sample = {
  /** Who gets past the door: anybody, a person, a member of the publisher, or one with a permission. */
  access: "public" | "account" | "member" | Permission;
  /** Input that the door takes; built from the ids of one publisher's rows. */
  input?: (ids: Ids) => unknown;
  /** Whether the input names rows, which must not be found for anybody else. */
  namesRows?: boolean;
};

/** A sample whose input names rows. */
export const rows = (access: Sample["access"], input: Sample["input"]): Sample => ({
  access,
  namesRows: true,
  ...(input && { input }),
});
