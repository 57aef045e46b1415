import pg from "pg";
import { inTransaction } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { ListDefinition } from "@/server/db/list/definition";
import { keysetOf } from "@/server/db/list/keyset";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { pageSql } from "@/server/db/list/statements";
import type { ListParams } from "@/server/domain/list-query";
import { env } from "@/server/env";
import type { World } from "./world";

/** How PostgreSQL would read a page of a list, as the app's role under its policy. */
export function planOf(
  world: World,
  definition: ListDefinition,
  params: ListParams,
): Promise<string> {
  return inTransaction(world.ctx, async (tx) => {
    const query = readListQuery(definition, params);
    const keyset = keysetOf(definition, query);
    if (!keyset) throw new Error("the cursor is none of this list");
    const page = pageSql(definition, query, await scopeOf(tx, query), keyset);
    const lines = await tx.db.$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`EXPLAIN ${page}`);
    return lines.map((line) => line["QUERY PLAN"]).join("\n");
  });
}

/**
 * Repeats the world's one row of a table many times, for the planner to mean its plans.
 *
 * @param changes what sets copy `i` apart, as SQL of name and value pairs
 */
export function repeatRow(
  world: World,
  table: string,
  copies: number,
  changes: string,
): Promise<number> {
  return inTransaction(
    world.ctx,
    (tx) => tx.db.$executeRaw`
      INSERT INTO ${Prisma.raw(table)}
      SELECT copy.*
        FROM (SELECT to_jsonb(t) AS row FROM ${Prisma.raw(table)} t
               WHERE "publisherId" = ${world.publisherId} LIMIT 1) one,
             generate_series(1, ${copies}::int) i,
             jsonb_populate_record(NULL::${Prisma.raw(table)},
               one.row || jsonb_build_object(${Prisma.raw(changes)})) copy`,
  );
}

/** Tells the planner what is there now. */
export async function analyse(...tables: readonly string[]): Promise<void> {
  const owner = new pg.Client(env().DATABASE_OWNER_URL);
  await owner.connect();
  await owner.query(`ANALYZE ${tables.join(", ")}`);
  await owner.end();
}
