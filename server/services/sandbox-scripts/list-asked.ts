import type { ServiceContext } from "@/server/context";
import { requireScripts } from "./require-scripts";
import type { ScriptInput } from "./schemas";
import { subjectAtGateway } from "./script-subject";

/**
 * What the sandbox's gateway was asked of a card or for a customer lately, and what it answered.
 *
 * @throws conflict   `sandbox-scripts.live`
 * @throws not-found  `sandbox-scripts.subject-not-found`
 */
export async function listAsked(ctx: ServiceContext, { subject }: ScriptInput) {
  const scripts = requireScripts(ctx, "settings:read");
  return scripts.asked(ctx.publisherId, await subjectAtGateway(ctx, subject));
}
