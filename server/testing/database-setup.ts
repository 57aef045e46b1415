import type { TestProject } from "vitest/node";
import { startTestDatabase, testPrefix } from "../launch/steps/test-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What `server/env.ts` reads in the processes of the tests. */
    environment: Record<string, string>;
  }
}

/** Gives the tests a migrated database: the one that `npm test` has started, or one of their own. */
export async function setup(project: TestProject) {
  const given = givenEnvironment();
  if (given) {
    project.provide("environment", given);
    return undefined;
  }
  const database = await startTestDatabase();
  project.provide("environment", { ...database.environment(), LOG_LEVEL: "silent" });
  return database.stop;
}

/** What `npm test` passes on, under a prefix that keeps it from meaning a person's own database. */
function givenEnvironment(): Record<string, string> | null {
  if (!process.env.TEST_DATABASE_URL) return null;
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    name.startsWith(testPrefix) && value ? [[name.slice(testPrefix.length), value]] : [],
  );
  return Object.fromEntries(given) as Record<string, string>;
}
