import pg from "pg";
import { createDatabase, dropDatabase } from "./administration.mjs";

const commands = {
  "can-connect-to-database": async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.end();
  },
  "create-database": (url) => createDatabase(url),
  "drop-database": (url) => dropDatabase(url),
};

/** What the CLI asks for without starting the engine. */
export async function runDatabaseCommand(name, url) {
  const command = commands[name];
  if (!command) throw new Error(`unknown command: cli ${name}`);
  await command(url);
}
