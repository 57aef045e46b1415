import pg from "pg";

/** History that nobody rewrites, the app's own code included. */
export const appendOnlyTables: readonly string[] = ["event", "audit_entry"];

/** Prisma's record, which the app reads to say whether it is ready. */
const readOnlyTable = "_prisma_migrations";

const { escapeIdentifier } = pg;

/**
 * Gives the app's role what it needs and takes away what it had too much, in one transaction: it
 * may be repeated, and a table made later is covered by the next start.
 *
 * @param owner  a connection of the tables' owner
 */
export async function grantToApp(owner: pg.Client, appRole: string): Promise<void> {
  const app = escapeIdentifier(appRole);
  const tables = await ownTables(owner);
  const functions = await ownDefinerFunctions(owner);

  const statements = [
    `GRANT USAGE ON SCHEMA public TO ${app}`,
    ...tables.flatMap((table) => [
      `REVOKE ALL ON ${escapeIdentifier(table)} FROM ${app}`,
      `GRANT ${rightsOn(table)} ON ${escapeIdentifier(table)} TO ${app}`,
    ]),
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app}`,
    ...functions.map((signature) => `GRANT EXECUTE ON FUNCTION ${signature} TO ${app}`),
  ];
  await owner.query(["BEGIN", ...statements, "COMMIT"].join(";\n"));
}

function rightsOn(table: string): string {
  if (table === readOnlyTable) return "SELECT";
  if (appendOnlyTables.includes(table)) return "SELECT, INSERT";
  return "SELECT, INSERT, UPDATE, DELETE";
}

async function ownTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
      AND pg_has_role(current_user, relowner, 'USAGE')
    ORDER BY relname`);
  return rows.map(({ name }) => name);
}

/** The functions that see across publishers; migrations take them away from everybody else. */
async function ownDefinerFunctions(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ signature: string }>(`
    SELECT oid::regprocedure::text AS signature FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND pg_has_role(current_user, proowner, 'USAGE')
    ORDER BY 1`);
  return rows.map(({ signature }) => signature);
}
