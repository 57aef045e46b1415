/** What became of a customer's wish to have money back: asked once, answered once. */
export type RefundRequestState =
  | { kind: "open"; askedAt: Date; reason: string }
  | { kind: "accepted"; at: Date }
  | { kind: "declined"; at: Date; because: string }
  | { kind: "withdrawn"; at: Date };

export type RefundAnswer =
  { kind: "accept" } | { kind: "decline"; because: string } | { kind: "withdraw" };

/**
 * Answers an open request. Accepting it gives nothing back by itself: the refund that the admin
 * chose is decided and made like any other.
 *
 * @returns `null` when it was answered before
 */
export function answerRefundRequest(
  state: RefundRequestState,
  answer: RefundAnswer,
  at: Date,
): RefundRequestState | null {
  if (state.kind !== "open") return null;
  switch (answer.kind) {
    case "accept":
      return { kind: "accepted", at };
    case "decline":
      return { kind: "declined", at, because: answer.because };
    case "withdraw":
      return { kind: "withdrawn", at };
  }
}

/** Whether a charge can be asked about: nothing that is asked already, or has gone back whole. */
export const mayAskForRefund = (
  requests: readonly RefundRequestState[],
  { leftMinor }: { leftMinor: number },
): boolean => leftMinor > 0 && requests.every(({ kind }) => kind !== "open");
