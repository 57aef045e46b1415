import pg from "pg";

/** History that nobody rewrites, the app's own code included. */
export const appendOnlyTables: readonly string[] = ["event", "audit_entry"];

/** Prisma's record, which the app reads to say whether it is ready. */
const readOnlyTable = "_prisma_migrations";

/** The product's own schema, and beside it the books of the sandbox gateway, which strike out nothing. */
const ownSchema = "public";
const bookSchema = "sandbox_gateway";
/** Views for figures, by the names of their tables. */
const seenSchema = "as_seen";

const { escapeIdentifier } = pg;

type Table = { schema: string; name: string };

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
  const schemas = new Set([ownSchema, ...tables.map(({ schema }) => schema)]);

  const statements = [
    ...[...schemas].map((schema) => `GRANT USAGE ON SCHEMA ${escapeIdentifier(schema)} TO ${app}`),
    ...tables.flatMap((table) => [
      `REVOKE ALL ON ${nameOf(table)} FROM ${app}`,
      `GRANT ${rightsOn(table)} ON ${nameOf(table)} TO ${app}`,
    ]),
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app}`,
    ...functions.map((signature) => `GRANT EXECUTE ON FUNCTION ${signature} TO ${app}`),
  ];
  await owner.query(["BEGIN", ...statements, "COMMIT"].join(";\n"));
}

const nameOf = ({ schema, name }: Table) => `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

function rightsOn({ schema, name }: Table): string {
  if (schema === seenSchema) return "SELECT";
  if (schema === bookSchema) return "SELECT, INSERT, UPDATE";
  if (name === readOnlyTable) return "SELECT";
  if (appendOnlyTables.includes(name)) return "SELECT, INSERT";
  return "SELECT, INSERT, UPDATE, DELETE";
}

async function ownTables(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `SELECT nspname AS schema, relname AS name
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE nspname = ANY ($1) AND relkind IN ('r', 'p', 'v', 'm')
       AND pg_has_role(current_user, relowner, 'USAGE')
     ORDER BY nspname, relname`,
    [[ownSchema, bookSchema, seenSchema]],
  );
  return rows;
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
