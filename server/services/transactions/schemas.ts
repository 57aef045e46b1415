import { z } from "zod";
import { parseTransactionId } from "@/server/domain/ids";

export const transactionInput = z.strictObject({
  transactionId: z
    .string()
    .refine((text) => parseTransactionId(text) !== null, "A transaction id reads T123456789."),
});
export type TransactionInput = z.output<typeof transactionInput>;
