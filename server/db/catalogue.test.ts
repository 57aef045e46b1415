import { beforeAll, describe, expect, test } from "vitest";
import { readCatalogue, rows, type Catalogue, type Key } from "@/server/testing/catalogue";
import { definerFunctions } from "./definer-functions";
import { globalTables } from "./global-tables";
import { appPool } from "./pool";

/*
 * Reads the database's own catalogue, so that a table nobody thought of is caught by its absence
 * from a list rather than by its presence in one.
 */

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue();
});

const isGlobal = (table: string) => globalTables.some((name) => name === table);
const tenantTables = () => catalogue.tables.filter((table) => !isGlobal(table));
const keysOf = (table: string, kind: Key["kind"]) =>
  catalogue.keys.filter((key) => key.table === table && key.kind === kind);

/** One row for each publisher: the publisher's id is the whole key. */
const oneRowEach = new Set([
  "company_profile",
  "email_setting",
  "invoice_counter",
  "publisher_clock",
  "switch_setting",
]);

describe("every table belongs to a tenant unless it is listed as global", () => {
  test("the list of global tables names tables that exist, and no tenant's", () => {
    for (const table of globalTables) {
      expect(catalogue.tables).toContain(table);
      expect(
        catalogue.columns.filter(
          (column) => column.table === table && column.name === "publisherId",
        ),
      ).toEqual([]);
    }
    expect(tenantTables().length).toBeGreaterThan(5);
  });

  test("a tenant table begins with publisherId, a bigint", () => {
    for (const table of tenantTables()) {
      const first = catalogue.columns.find((column) => column.table === table);
      expect({ table, ...first }).toMatchObject({ name: "publisherId", type: "bigint" });
    }
  });

  test("row-level security is on, with one policy that names the publisher both ways", () => {
    for (const table of tenantTables()) {
      const guard = catalogue.guards.get(table);
      expect({ table, isEnabled: guard?.isEnabled }).toEqual({ table, isEnabled: true });
      expect(guard?.policies).toHaveLength(1);
      expect(
        guard?.policies[0]?.match(/"publisherId" = .*NULLIF\(current_setting\('app\.publisher'/g),
      ).not.toBeNull();
      expect(guard?.policies[0]?.split(" / ")).toHaveLength(2);
    }
  });
});

describe("keys never cross publishers", () => {
  test("a primary key is composite and begins with the publisher", () => {
    for (const table of tenantTables()) {
      const [primary] = keysOf(table, "p");
      expect({ table, first: primary?.columns[0] }).toEqual({ table, first: "publisherId" });
      if (!oneRowEach.has(table)) expect(primary?.columns.length).toBeGreaterThan(1);
    }
  });

  test("unique and exclusion constraints, and unique indexes, begin with the publisher", () => {
    for (const table of tenantTables()) {
      for (const key of [...keysOf(table, "u"), ...keysOf(table, "x")]) {
        expect({ name: key.name, first: key.columns[0] }).toEqual({
          name: key.name,
          first: "publisherId",
        });
      }
      for (const index of catalogue.indexes.filter((one) => one.table === table && one.isUnique)) {
        expect({ name: index.name, first: index.columns[0] }).toEqual({
          name: index.name,
          first: "publisherId",
        });
      }
    }
  });

  test("every index of a tenant table begins with the publisher", () => {
    for (const index of catalogue.indexes.filter(({ table }) => !isGlobal(table))) {
      expect({ name: index.name, first: index.columns[0] }).toEqual({
        name: index.name,
        first: "publisherId",
      });
    }
  });

  test("a foreign key between tenant tables carries the publisher, at both ends", () => {
    for (const key of catalogue.keys.filter(
      ({ kind, table }) => kind === "f" && !isGlobal(table),
    )) {
      expect({ name: key.name, first: key.columns[0] }).toEqual({
        name: key.name,
        first: "publisherId",
      });
      if (key.target && !isGlobal(key.target)) expect(key.columns.length).toBeGreaterThan(1);
    }
  });

  test("a tenant table refers to no global table but the publisher", () => {
    const global = catalogue.keys
      .filter(({ kind, table }) => kind === "f" && !isGlobal(table))
      .flatMap(({ target }) => (target && isGlobal(target) ? target : []));
    expect(new Set(global)).toEqual(new Set(["publisher"]));
  });
});

describe("the schema can be spread over shards", () => {
  test("no identity columns and no serial of 32 bits", () => {
    for (const column of catalogue.columns) {
      expect({ ...column, isIdentity: column.isIdentity }).toMatchObject({ isIdentity: false });
      if (column.default?.includes("nextval")) expect(column.type).toBe("bigint");
    }
  });

  test("no trigger does work, and nothing is set to null on delete", async () => {
    const triggers = await rows(
      `SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(triggers).toEqual([]);
    expect(
      catalogue.keys.filter(({ kind, onDelete }) => kind === "f" && ["n", "d"].includes(onDelete)),
    ).toEqual([]);
  });

  test("no column has an enum, citext or array type, whose operators a policy cannot use an index for", async () => {
    const enums = await rows(
      `SELECT typname FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace`,
    );
    expect(enums).toEqual([]);
    const scanned = catalogue.columns.filter(
      ({ table, type }) => table !== "_prisma_migrations" && /\[\]|citext|numeric/.test(type),
    );
    expect(scanned).toEqual([]);
  });
});

describe("what runs with the owner's eyes", () => {
  test("the definer functions are exactly the listed ones, each with a fixed search path", async () => {
    const found = await rows<{ name: string; config: string[] | null }>(
      `SELECT proname AS name, proconfig AS config FROM pg_proc
        WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY proname`,
    );
    expect(found.map(({ name }) => name)).toEqual(Object.keys(definerFunctions).toSorted());
    for (const { config } of found) {
      expect(config?.some((setting) => setting.startsWith("search_path="))).toBe(true);
    }
  });

  test("the app's role owns nothing, is no superuser and cannot bypass policies", async () => {
    const [role] = await rows(
      `SELECT rolsuper, rolbypassrls, rolcreaterole,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
         FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 });
  });

  test("history cannot be rewritten: events and audit entries are only ever added", async () => {
    for (const table of ["event", "audit_entry"]) {
      const [may] = await rows(
        `SELECT has_table_privilege('${table}', 'INSERT') AS insert, has_table_privilege('${table}', 'SELECT') AS select,
                has_table_privilege('${table}', 'UPDATE') AS update, has_table_privilege('${table}', 'DELETE') AS delete`,
      );
      expect({ table, ...may }).toEqual({
        table,
        insert: true,
        select: true,
        update: false,
        delete: false,
      });
    }
  });
});

describe("without a publisher set", () => {
  test("no tenant table shows a row, on a fresh connection and on a used one", async () => {
    const client = await appPool().connect();
    try {
      for (const table of tenantTables()) {
        const { rows: seen } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
        expect({ table, seen }).toEqual({ table, seen: [] });
      }
      await client.query("BEGIN; SET LOCAL app.publisher = '0'; COMMIT");
      for (const table of tenantTables()) {
        const { rows: seen } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
        expect({ table, seen }).toEqual({ table, seen: [] });
      }
    } finally {
      client.release();
    }
  });
});
