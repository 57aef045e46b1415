import { inTransaction, type ServiceContext } from "@/server/context";
import { requireScripts } from "./require-scripts";
import { subjectViews } from "./script-subject";

/**
 * Every script that the sandbox's gateway follows for this publisher, the newest first, with what
 * of it is used up.
 *
 * @throws conflict  `sandbox-scripts.live`
 */
export async function listScripts(ctx: ServiceContext) {
  const scripts = await requireScripts(ctx, "settings:read").list(ctx.publisherId);
  return inTransaction(ctx, async (tx) => {
    const subjects = await subjectViews(
      tx,
      scripts.map(({ subject }) => subject),
    );
    return scripts.flatMap((script, place) => {
      const subject = subjects[place];
      return subject ? [{ ...script, subject }] : [];
    });
  });
}

export type ScriptView = Awaited<ReturnType<typeof listScripts>>[number];
