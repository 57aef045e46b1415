import pg from "pg";
import { inTransaction, type ServiceContext } from "@/server/context";
import { keysetOf } from "@/server/db/list/keyset";
import { literalText } from "@/server/db/list/literal";
import { readListPage } from "@/server/db/list/read-page";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { cappedCountSql, pageSql } from "@/server/db/list/statements";
import type { ListParams } from "@/server/domain/list-query";
import { env } from "@/server/env";
import { auditEntries } from "@/server/services/audit/audit-list";
import type { Bench } from "./support/bench";
import { largePublisher } from "./support/shared";
import { timeInTurns } from "./support/turns";

const pages: Readonly<Record<string, ListParams>> = {
  "first page": {},
  "a filter": { f: "action.any:coupon.created" },
  "a prefix search": { q: "1000123" },
};

/** Pages of the audit log among a million entries, by the app's role behind its policy. */
export const bench: Bench = {
  name: "list-page",
  target: "≤ 3 × the owner's bare SQL; no sequential scan",
  run: async () => {
    const { ctx } = await largePublisher();
    const owner = new pg.Client({ connectionString: env().DATABASE_OWNER_URL });
    await owner.connect();

    const figures = [];
    for (const [name, params] of Object.entries(pages)) {
      const statements = await statementsOf(ctx, params);
      await refuseSequentialScans(ctx, statements);
      const bare = async () => {
        for (const statement of statements) await owner.query(statement);
      };
      const page = () => inTransaction(ctx, (tx) => readListPage(tx, auditEntries, params, asItIs));
      const [ours, yardstick] = await timeInTurns([page, bare]);
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
  },
};

const asItIs = (row: object) => row;

/** What a page asks of the database: its rows, and how many there are up to the limit. */
const statementsOf = (ctx: ServiceContext, params: ListParams) =>
  inTransaction(ctx, async (tx): Promise<string[]> => {
    const query = readListQuery(auditEntries, params);
    const scope = await scopeOf(tx, query);
    const keyset = keysetOf(auditEntries, query);
    if (!keyset) throw new Error("the first page has no cursor");
    return [
      literalText(pageSql(auditEntries, query, scope, keyset)),
      literalText(cappedCountSql(auditEntries, query, scope)),
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
