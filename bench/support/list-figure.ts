import pg from "pg";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { ListDefinition } from "@/server/db/list/definition";
import { keysetOf } from "@/server/db/list/keyset";
import { literalText } from "@/server/db/list/literal";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { cappedCountSql, pageSql } from "@/server/db/list/statements";
import type { ListParams } from "@/server/domain/list-query";
import { env } from "@/server/env";
import type { Figure } from "./bench";
import { timeInTurns } from "./turns";

type Measured = {
  ctx: ServiceContext;
  list: ListDefinition;
  /** What is asked for, by the words of the table. */
  pages: Readonly<Record<string, ListParams>>;
  /** A page as the product reads it, by the app's role behind its policy. */
  read: (params: ListParams) => Promise<unknown>;
};

/** Pages of a list beside the same statements, asked by the owner with nothing around them. */
export async function listFigure({ ctx, list, pages, read }: Measured): Promise<Figure> {
  const owner = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
  await owner.connect();

  const figures = [];
  for (const [name, params] of Object.entries(pages)) {
    const statements = await statementsOf(ctx, list, params);
    await refuseSequentialScans(ctx, statements);
    const bare = async () => {
      for (const statement of statements) await owner.query(statement);
    };
    const [ours, yardstick] = await timeInTurns([() => read(params), bare]);
    figures.push({ name, ours, yardstick, ratio: ours / yardstick });
  }
  await owner.end();

  const worst = figures.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return {
    value: worst.ours,
    unit: "ms",
    ratio: worst.ratio,
    notes: figures.map(
      ({ name, ours, yardstick, ratio }) =>
        `${name}: ${ours.toFixed(2)} ms, bare ${yardstick.toFixed(2)} ms (${ratio.toFixed(2)})`,
    ),
  };
}

/** What a page asks of the database: its rows, and how many there are up to the limit. */
const statementsOf = (ctx: ServiceContext, list: ListDefinition, params: ListParams) =>
  inTransaction(ctx, async (tx): Promise<string[]> => {
    const query = readListQuery(list, params);
    const scope = await scopeOf(tx, query);
    const keyset = keysetOf(list, query);
    if (!keyset) throw new Error("the first page has no cursor");
    return [
      literalText(pageSql(list, query, scope, keyset)),
      literalText(cappedCountSql(list, query, scope)),
    ];
  });

const refuseSequentialScans = (ctx: ServiceContext, statements: readonly string[]) =>
  inTransaction(ctx, async ({ db }) => {
    for (const statement of statements) {
      const plan = await db.$queryRawUnsafe<object[]>(`EXPLAIN ${statement}`);
      const text = JSON.stringify(plan);
      if (text.includes("Seq Scan")) throw new Error(`a sequential scan: ${text}`);
    }
  });
