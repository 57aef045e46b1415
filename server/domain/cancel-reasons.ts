/** What a customer may say who leaves, as it is kept and counted; whoever has none of these writes. */
export const cancelReasons = {
  support: "Poor customer support",
  other: "Switch to a different service",
  price: "Too expensive",
  streaming: "Video streaming issues",
  content: "Not enough interesting content",
  hard: "Hard to use",
  ended: "Content I like has ended",
} as const;

export type CancelReason = keyof typeof cancelReasons;

export const isCancelReason = (text: string): text is CancelReason =>
  Object.hasOwn(cancelReasons, text);
