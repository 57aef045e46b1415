import pg from "pg";
import { env } from "@/server/env";
import { singleton } from "@/server/singleton";

const pool = () =>
  singleton("crash-owner", () => {
    const opened = new pg.Pool({ connectionString: env().DATABASE_OWNER_URL, max: 2 });
    const ignore = () => undefined;
    opened.on("error", ignore);
    opened.on("connect", (client) => client.on("error", ignore));
    return opened;
  });

/** Reads as the owner of the tables, whom no policy binds: all publishers at once. */
export async function ownerRows<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await pool().query<Row>(sql, values)).rows;
}
