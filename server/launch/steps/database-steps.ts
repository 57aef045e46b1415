import { runScript } from "./command.ts";
import { verdict, type Step } from "./step.ts";
import { testPrefix, type TestDatabase } from "./test-database.ts";
import { tools } from "./tools.ts";
import { runVitest } from "./vitest.ts";

/** The tests that need PostgreSQL, on a server that is up. */
export function databaseTests(database: TestDatabase, args: string[] = []): Step {
  const given = Object.entries(database.environment()).map(([name, value]) => [
    `${testPrefix}${name}`,
    value,
  ]);
  return {
    name: "database tests",
    run: () => runVitest("database", args, Object.fromEntries(given) as Record<string, string>),
  };
}

/** Whether the migrations make exactly the tables that the Prisma schema describes. */
export function schemaDrift(database: TestDatabase): Step {
  const compare = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema"];
  return {
    name: "schema drift",
    run: async () => {
      const { code, output } = await runScript(
        tools.prisma,
        ["migrate", "diff", ...compare, "--exit-code"],
        database.environment(),
      );
      return verdict(code === 0, output);
    },
  };
}
