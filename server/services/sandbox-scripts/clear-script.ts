import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { requireScripts } from "./require-scripts";
import type { ScriptInput } from "./schemas";
import { subjectAtGateway } from "./script-subject";
import { targetOf } from "./script-target";

/**
 * Takes a script away: its card answers by itself from now on.
 *
 * @throws conflict   `sandbox-scripts.live`
 * @throws not-found  `sandbox-scripts.subject-not-found`, `sandbox-scripts.none`
 */
export async function clearScript(ctx: ServiceContext, { subject }: ScriptInput): Promise<void> {
  const scripts = requireScripts(ctx, "settings:write");
  const isCleared = await scripts.clear(ctx.publisherId, await subjectAtGateway(ctx, subject));
  if (!isCleared) throw notFound("sandbox-scripts.none", "There is no script to clear any more.");
  await inTransaction(ctx, (tx) =>
    recordAuditEntry(tx, { action: "sandbox-script.cleared", ...targetOf(subject) }),
  );
}
