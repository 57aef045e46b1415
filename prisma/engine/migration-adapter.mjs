import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { createDatabase, dropDatabase } from "./administration.mjs";

/** PostgreSQL's one-byte type `"char"`, common in its catalogue, and `text`. */
const charType = 18;
const textType = 25;

/**
 * Prisma's driver adapter, made safe for migrations: as shipped it cuts scripts at every
 * semicolon, refuses `"char"`, and takes the database itself for its shadow.
 */
export class MigrationAdapterFactory extends PrismaPg {
  #url;

  constructor(url) {
    super(url);
    this.#url = url;
  }

  connect() {
    return connect(this.#url);
  }

  /** A database of its own for each command, so that none meets what another left behind. */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await createDatabase(this.#url, name);
    const shadow = new URL(this.#url);
    shadow.pathname = `/${name}`;
    return connect(shadow.href, () => dropDatabase(this.#url, name));
  }
}

async function connect(url, afterwards = async () => {}) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const schema = new URL(url).searchParams.get("schema") ?? undefined;
  const adapter = await new PrismaPg(pool, { schema }).connect();
  readChars(adapter);
  // One message, which the server takes apart itself: it knows strings, comments and $$ bodies.
  adapter.executeScript = (script) =>
    pool.query(script).then(
      () => undefined,
      (error) => adapter.onError(error),
    );
  adapter.dispose = async () => {
    await pool.end();
    await afterwards();
  };
  return adapter;
}

/** Lets the adapter read `"char"` as text, and tells the engine afterwards what it was. */
function readChars(adapter) {
  const charColumns = new WeakMap();
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);

  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const chars = result.fields.filter((field) => field.dataTypeID === charType);
    charColumns.set(
      query,
      chars.map((field) => result.fields.indexOf(field)),
    );
    for (const field of chars) field.dataTypeID = textType;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of charColumns.get(query)) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
}
