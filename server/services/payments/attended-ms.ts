/**
 * How long asking a gateway may take while a customer waits for it, on the wall clock. A question
 * is over before what became of it is believed: until then a gateway that has not heard of it may
 * still hear.
 */
export const attendedMs = { question: 12_000, patience: 15_000 } as const;
