import { Check, Minus } from "lucide-react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { grantLabels } from "@/server/domain/grant-labels";
import type { Area } from "@/server/domain/permissions";
import type { TeamMember } from "@/server/services/team/list-team";

const headStyle =
  "min-w-26 border-b border-line px-3 py-2 text-xs font-medium text-balance text-fg-muted";

/** Everybody against everything: who may do what, at a glance. */
export function RoleMatrix({ members }: { members: readonly TeamMember[] }) {
  return (
    // The words for screen readers are placed against the region: against the page they would widen it.
    <ScrollRegion label="Role matrix" className="relative border border-line">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">Who may do what</caption>
        <thead className="bg-surface">
          <tr>
            <th scope="col" className={`${headStyle} sticky start-0 bg-surface text-start`}>
              Person
            </th>
            <th scope="col" className={headStyle}>
              Reporting
            </th>
            {grantLabels.areas.map(({ value, label }) => (
              <th key={value} scope="col" className={headStyle}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_tr:last-child>*]:border-b-0">
          {members.map((member) => (
            <tr key={member.accountId} className="bg-bg [&>*]:border-b [&>*]:border-line">
              <th
                scope="row"
                className="sticky start-0 h-11 bg-bg px-3 text-start font-medium whitespace-nowrap max-sm:max-w-36 max-sm:truncate"
              >
                {member.name}
              </th>
              <td className="px-3 text-center text-xs whitespace-nowrap">{reportingOf(member)}</td>
              {grantLabels.areas.map(({ value }) => (
                <Cell key={value} member={member} area={value} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function reportingOf({ role, grants }: TeamMember) {
  const level = role === "owner" ? "full" : grants.reporting;
  return grantLabels.reporting.find(({ value }) => value === level)?.label;
}

/** An inactive account keeps its ticks, and for now they open nothing: they stand back. */
function Cell({ member, area }: { member: TeamMember; area: Area }) {
  const isTicked = member.role === "owner" || member.grants[area];
  const isHeld = isTicked && member.state === "active";
  return (
    <td className="px-3 text-center">
      {isTicked ? (
        <Check
          aria-hidden
          strokeWidth={2.5}
          className={isHeld ? "mx-auto size-4 text-ok" : "mx-auto size-4 text-fg-muted"}
        />
      ) : (
        <Minus aria-hidden className="mx-auto size-4 text-control" />
      )}
      <span className="sr-only">
        {isTicked ? (isHeld ? "Yes" : "Not while the account is inactive") : "No"}
      </span>
    </td>
  );
}
