import type { Database } from "../../db/embedded/start-database.ts";
import { buildSystem } from "../build.ts";
import { findBrowser } from "./browser.ts";
import { runPlaywright } from "./playwright.ts";
import { verdict, type Step } from "./step.ts";
import { startSystem } from "./system.ts";
import type { TestDatabase } from "./test-database.ts";

/** The build that `npm start` makes, made only if that has not. */
export const productionBuild: Step = {
  name: "build",
  run: async () => {
    let detail = "";
    await buildSystem((said) => {
      detail = said;
    });
    return verdict(true, "", detail);
  },
};

/**
 * The journeys in a real browser, against the production build and a database of their own.
 *
 * @param urls  of a migrated database that nobody else uses
 */
export function journeys(
  database: TestDatabase,
  urls: Database["urls"],
  args: string[] = [],
): Step {
  return {
    name: "journeys",
    run: async () => {
      const browser = await findBrowser();
      // Each journey makes the publisher it needs; of the demo, they see its people alone.
      const system = await startSystem({ ...database.environment(urls), SEED_FACTOR: "0.1" });
      try {
        const outcome = await runPlaywright(args, {
          ...system.environment,
          CHROMIUM_PATH: browser.path,
        });
        return { ...outcome, output: `${outcome.output}\n${system.output()}` };
      } finally {
        await system.stop();
      }
    },
  };
}
