import { inTransaction, type ServiceContext } from "@/server/context";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { requireScripts } from "./require-scripts";
import type { SetScriptInput } from "./schemas";
import { subjectAtGateway } from "./script-subject";
import { targetOf } from "./script-target";

/**
 * Tells the sandbox's gateway what to answer next, from the first line on, in place of the script
 * that the card or the customer has.
 *
 * @throws conflict   `sandbox-scripts.live`
 * @throws not-found  `sandbox-scripts.subject-not-found`
 */
export async function setScript(
  ctx: ServiceContext,
  { subject, entries, afterwards }: SetScriptInput,
): Promise<void> {
  const scripts = requireScripts(ctx, "settings:write");
  await scripts.set(ctx.publisherId, await subjectAtGateway(ctx, subject), { entries, afterwards });
  await inTransaction(ctx, (tx) =>
    recordAuditEntry(tx, {
      action: "sandbox-script.set",
      ...targetOf(subject),
      after: { answers: entries.map(({ outcome }) => outcome).join(", "), afterwards },
    }),
  );
}
