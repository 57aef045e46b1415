import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import type { Grants, Role } from "@/server/domain/permissions";
import { describeGrants } from "./describe-grants";

type GrantsBadgesProps = { member: { role: Role; grants: Grants }; className?: string };

/** What somebody may do, one badge for each tick. */
export function GrantsBadges({ member, className }: GrantsBadgesProps) {
  return (
    <ul className={cn("flex flex-wrap gap-1 max-md:my-1", className)}>
      {describeGrants(member).map((phrase) => (
        <li key={phrase} className="inline-flex">
          <Badge>{phrase}</Badge>
        </li>
      ))}
    </ul>
  );
}
