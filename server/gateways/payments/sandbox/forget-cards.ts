import type { ForgetRequest } from "../payment-gateway";
import { bookPool } from "./books";

/**
 * Forgets who held these cards, and those that charges under these keys were made on. What was booked
 * stays booked, with the brand and the last digits that reports name.
 */
export async function forgetCards({ publisherId, tokens, keys }: ForgetRequest): Promise<void> {
  await bookPool().query({
    text: `
      WITH asked AS (
        SELECT token, "savedToken" FROM sandbox_gateway.charge
         WHERE "publisherId" = $1 AND ("idempotencyKey" = ANY ($2) OR "savedToken" = ANY ($3))
      )
      UPDATE sandbox_gateway.card_token SET "holderName" = NULL
       WHERE "holderName" IS NOT NULL
         AND token IN (SELECT unnest($3::text[]) UNION SELECT token FROM asked
                       UNION SELECT "savedToken" FROM asked)`,
    values: [String(publisherId), keys, tokens],
  });
}
