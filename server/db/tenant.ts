import type { PoolClient } from "pg";
import { appPool } from "./pool";

/**
 * The statement that opens the rows of one publisher for the rest of the transaction. A literal,
 * because `set_config()` and parameters do not reach the shards of a distributed database.
 */
export const setTenantStatement = (publisherId: bigint): string => {
  if (publisherId < 0n || publisherId > 999_999_999n) {
    throw new RangeError(`not a publisher id: ${publisherId}`);
  }
  return `SET LOCAL app.publisher = '${publisherId}'`;
};

/**
 * Runs raw statements of one publisher in a transaction of their own: for COPY and hand-written SQL
 * outside the verbs' Prisma transaction.
 */
export async function withTenantClient<T>(
  publisherId: bigint,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await appPool().connect();
  // A connection that dies between two statements would otherwise end the process.
  const ignore = () => undefined;
  client.on("error", ignore);
  try {
    await client.query(`BEGIN; ${setTenantStatement(publisherId)}`);
    const result = await work(client);
    await client.query("COMMIT");
    client.off("error", ignore);
    client.release();
    return result;
  } catch (error) {
    // The session may be mid-protocol (an aborted COPY): drop it rather than return it.
    client.release(true);
    throw error;
  }
}
