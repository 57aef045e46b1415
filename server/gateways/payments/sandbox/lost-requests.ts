import type { Asked } from "../payment-gateway";
import type { Books } from "./books";

/** Whether this request vanishes on its way: the first under its key does, the next one arrives. */
export async function loseOnce(
  books: Books,
  { publisherId, idempotencyKey }: Asked,
): Promise<boolean> {
  const { rowCount } = await books.query(
    `INSERT INTO sandbox_gateway.lost_request ("publisherId", "idempotencyKey") VALUES ($1, $2)
     ON CONFLICT DO NOTHING`,
    [publisherId, idempotencyKey],
  );
  return rowCount === 1;
}
