import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Tests that speak to PostgreSQL: the verbs, the doors, and everything built on them. */
const database = [
  "server/{services,api,jobs,db,auth,scenarios,http}/**/*.test.{ts,tsx}",
  "server/gateways/payments/**/*.test.ts",
  "server/!(env|env-example|clock|singleton|log).test.ts",
  "prisma/**/*.test.ts",
];

const never = ["**/node_modules/**", "dist/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  test: {
    maxWorkers: availableParallelism(),
    // Files of one worker share their modules, hence one pool of connections: half the time.
    // That suits tests that mock nothing of ours and each make their own publisher.
    isolate: false,
    restoreMocks: true,
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...database],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: "database",
          include: database,
          exclude: never,
          globalSetup: "server/testing/database-setup.ts",
          setupFiles: "server/testing/database-environment.ts",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
