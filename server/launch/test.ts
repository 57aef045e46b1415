import { print } from "./steps.mjs";
import { databaseClient, staticSteps, unitTests } from "./steps/check-steps.ts";
import { crashTest, sideBySide } from "./steps/crash-steps.ts";
import { databaseTests, schemaDrift } from "./steps/database-steps.ts";
import { journeys, productionBuild } from "./steps/journey-steps.ts";
import { perform, performAll, total, type Outcome, type Step } from "./steps/step.ts";
import { startTestDatabase, type TestDatabase } from "./steps/test-database.ts";
import { runVitest } from "./steps/vitest.ts";

type Run = (database: TestDatabase, args: string[]) => Promise<Outcome[]>;

/** `npm test -- <part> …` runs one part, and hands what follows to its runner. */
const parts: Record<string, Run> = {
  unit: async (_, args) => [
    await perform({ name: "unit tests", run: () => runVitest("unit", args) }),
  ],
  database: async (database, args) => [await perform(databaseTests(database, args))],
  e2e: (database, args) => onceBuilt([journeys(database, database.urls, args)]),
  crash: () => onceBuilt([crashTest, sideBySide]),
};

/** Everything. The build shares the machine's cores with the tests that do not need it. */
async function all(database: TestDatabase): Promise<Outcome[]> {
  // Copied now, since a database is copied only while nobody is connected to it.
  const urls = await database.createDatabase("journeys");
  const steps = [...staticSteps, unitTests, databaseTests(database), schemaDrift(database)];
  return onceBuilt([crashTest, sideBySide, journeys(database, urls)], performAll(steps, 1));
}

/** Builds, and performs what needs that once the machine has nothing else to do. */
async function onceBuilt(
  steps: Step[],
  meanwhile: Promise<Outcome[]> = Promise.resolve([]),
): Promise<Outcome[]> {
  const built = await perform(productionBuild);
  const tested = [built, ...(await meanwhile)];
  return built.failed > 0 ? tested : [...tested, ...(await performAll(steps, 1))];
}

const [part, ...args] = process.argv.slice(2);
const { passed, failed } = total(await run(part === undefined ? all : parts[part]));
print(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function run(chosen: Run | undefined): Promise<Outcome[]> {
  if (!chosen) {
    print(`There is no part ${part}: choose from ${Object.keys(parts).join(", ")}.`);
    return [];
  }
  const client = await perform(databaseClient);
  if (client.failed > 0) return [client];
  let database: TestDatabase;
  try {
    database = await startTestDatabase();
  } catch (error) {
    return [await perform({ name: "test database", run: () => Promise.reject(error) })];
  }
  try {
    return await chosen(database, args);
  } finally {
    await database.stop();
  }
}
