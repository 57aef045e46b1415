import type { RefundRequestKind } from "@/server/domain/refund-request-list";

export const stateLabels = {
  open: { tone: "warn", label: "Open" },
  accepted: { tone: "ok", label: "Accepted" },
  declined: { tone: "bad", label: "Declined" },
  withdrawn: { tone: "neutral", label: "Withdrawn" },
} as const satisfies Record<RefundRequestKind, { tone: string; label: string }>;
