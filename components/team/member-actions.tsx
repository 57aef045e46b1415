"use client";

import { Crown, Ellipsis, KeyRound, PauseCircle, PlayCircle, UserMinus } from "lucide-react";
import { useFrame } from "@/components/shell/frame-context";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { GatedButton } from "@/components/ui/gated-button";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import { mayEditMember } from "@/server/domain/permissions";
import { memberEditRefusals } from "@/server/domain/team-refusals";
import type { TeamMember } from "@/server/services/team/list-team";
import type { MemberAct } from "./member-dialogs";

type MemberActionsProps = { member: TeamMember; onAct: (act: MemberAct) => void };

/** What can be done with one member, or why nothing can. */
export function MemberActions({ member, onAct }: MemberActionsProps) {
  const { role, permissions, person } = useFrame();
  const decision = mayEditMember({
    actorRole: role ?? "admin",
    actorPermissions: permissions,
    actorAccountId: person.accountId,
    targetAccountId: member.accountId,
    targetRole: member.role,
  });
  const label = `More actions for ${member.name}`;
  if (!decision.allowed) {
    return (
      <GatedButton
        variant="ghost"
        size="icon-sm"
        aria-label={label}
        reason={memberEditRefusals[decision.reason]}
      >
        <Ellipsis className="size-4" />
      </GatedButton>
    );
  }

  const isActive = member.state === "active";
  return (
    <OverflowMenu label={label} size="icon-sm">
      <DropdownMenuItem onSelect={() => onAct("permissions")}>
        <KeyRound aria-hidden />
        Change permissions
      </DropdownMenuItem>
      {role === "owner" && isActive && (
        <DropdownMenuItem onSelect={() => onAct("transfer")}>
          <Crown aria-hidden />
          Transfer ownership
        </DropdownMenuItem>
      )}
      <DropdownMenuItem onSelect={() => onAct(isActive ? "deactivate" : "reactivate")}>
        {isActive ? <PauseCircle aria-hidden /> : <PlayCircle aria-hidden />}
        {isActive ? "Deactivate" : "Reactivate"}
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem tone="danger" onSelect={() => onAct("remove")}>
        <UserMinus aria-hidden />
        Remove from team
      </DropdownMenuItem>
    </OverflowMenu>
  );
}
