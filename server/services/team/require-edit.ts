import { forbidden } from "@/server/domain/errors";
import { mayEditMember, mayGrant, noGrants, type Grants } from "@/server/domain/permissions";
import { memberEditRefusals } from "@/server/domain/team-refusals";
import type { Editor, Member } from "./queries";

/** @throws forbidden  `team.<reason>` of `mayEditMember` */
export function requireMayEdit(editor: Editor, target: Member): void {
  const decision = mayEditMember({
    ...editor,
    targetAccountId: target.accountId,
    targetRole: target.role,
  });
  if (decision.allowed) return;
  throw forbidden(`team.${decision.reason}`, memberEditRefusals[decision.reason]);
}

/**
 * @param before what the target holds now; an invited person holds nothing
 * @throws forbidden  `team.not-permitted`, or `team.beyond-own`: nobody gives what they do not hold
 */
export function requireMayGrant(editor: Editor, after: Grants, before: Grants = noGrants): void {
  const decision = mayGrant({ ...editor, before, after });
  if (decision.allowed) return;
  throw decision.reason === "beyond-own"
    ? forbidden("team.beyond-own", "You can only give permissions that you hold yourself.")
    : forbidden("team.not-permitted", memberEditRefusals["not-permitted"]);
}
