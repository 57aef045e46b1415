import { appPool } from "@/server/db/pool";

/** A primary key, unique, exclusion or foreign key constraint. */
export type Key = {
  table: string;
  kind: "p" | "u" | "f" | "x";
  name: string;
  columns: string[];
  target: string | null;
  onDelete: string;
};

export type Column = {
  table: string;
  name: string;
  type: string;
  isIdentity: boolean;
  default: string | null;
};

type Index = { table: string; name: string; columns: string[]; isUnique: boolean };

export const rows = async <T extends object>(sql: string) => (await appPool().query<T>(sql)).rows;

/** The database's own account of its tables, as the app's role sees it. */
export async function readCatalogue() {
  const tables = (
    await rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
    )
  ).map(({ name }) => name);
  const columns = await rows<Column>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            a.attidentity <> '' AS "isIdentity", pg_get_expr(d.adbin, d.adrelid) AS default
       FROM pg_attribute a
       JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
  );
  const keys = await rows<Key>(
    `SELECT conrelid::regclass::text AS table, contype AS kind, conname AS name, confdeltype AS "onDelete",
            nullif(confrelid, 0)::regclass::text AS target,
            (SELECT array_agg(a.attname::text ORDER BY k.place)
               FROM unnest(conkey) WITH ORDINALITY AS k(number, place)
               JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.number) AS columns
       FROM pg_constraint
      WHERE contype IN ('p', 'u', 'f', 'x') AND connamespace = 'public'::regnamespace`,
  );
  const indexes = await rows<Index>(
    `SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS name, i.indisunique AS "isUnique",
            (SELECT array_agg(a.attname::text ORDER BY k.place)
               FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place)
               JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) AS columns
       FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace`,
  );
  const policies = await rows<{ table: string; isEnabled: boolean; policies: string[] | null }>(
    `SELECT c.relname AS table, c.relrowsecurity AS "isEnabled",
            array_agg(pg_get_expr(p.polqual, p.polrelid) || ' / ' || pg_get_expr(p.polwithcheck, p.polrelid)) AS policies
       FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace GROUP BY c.oid`,
  );
  const guards = new Map(
    policies.map((row) => [row.table, { isEnabled: row.isEnabled, policies: row.policies ?? [] }]),
  );
  return { tables, columns, keys, indexes, guards };
}

export type Catalogue = Awaited<ReturnType<typeof readCatalogue>>;
