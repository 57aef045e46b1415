import { TRPCError } from "@trpc/server";
import { appRouter } from "@/server/api/trpc/root";
import { createCaller } from "@/server/api/trpc/trpc";
import type { ServiceContext } from "@/server/context";
import { globalTables } from "@/server/db/global-tables";
import { appPool } from "@/server/db/pool";
import { withTenantClient } from "@/server/db/tenant";

type Callable = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** Calls a procedure by its path, with whatever input, as the door would. */
export async function callProcedure(ctx: ServiceContext, path: string, input: unknown) {
  // Safe: the paths come from the router's own list, and the inputs are what is being tested.
  const caller = createCaller(appRouter)(ctx) as unknown as Callable;
  const [router = "", procedure = ""] = path.split(".");
  return caller[router]?.[procedure]?.(input);
}

/** `OK`, tRPC's code of the refusal, or what was thrown besides. */
export const codeOf = (ctx: ServiceContext, path: string, input: unknown): Promise<string> =>
  callProcedure(ctx, path, input).then(
    () => "OK",
    (error: unknown) => (error instanceof TRPCError ? error.code : `threw ${String(error)}`),
  );

/** Every row of a publisher, table by table: what must not change when a call is refused. */
export async function everythingOf(publisherId: bigint): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await appPool().query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const tenants = tables.filter(({ name }) => !globalTables.some((known) => known === name));
  return withTenantClient(publisherId, async (client) => {
    const found: Record<string, unknown[]> = {};
    for (const { name } of tenants) {
      const { rows } = await client.query(`SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY 1`);
      found[name] = rows;
    }
    return found;
  });
}
