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
    const views = await Promise.all(
      scripts.map(async (script) => {
        const [subject] = await subjectViews(tx, [script.subject]);
        return subject ? [{ ...script, subject }] : [];
      }),
    );
    return views.flat();
  });
}

export type ScriptView = Awaited<ReturnType<typeof listScripts>>[number];
