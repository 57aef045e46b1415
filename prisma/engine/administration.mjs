import pg from "pg";

export const databaseIn = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

/** Runs a statement about databases, from the one that every server has. */
export async function administer(url, statement) {
  const elsewhere = new URL(url);
  elsewhere.pathname = "/postgres";
  elsewhere.searchParams.delete("schema");
  const client = new pg.Client({ connectionString: elsewhere.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export const createDatabase = (url, name = databaseIn(url)) =>
  administer(url, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);

export const dropDatabase = (url, name = databaseIn(url)) =>
  administer(url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`);
