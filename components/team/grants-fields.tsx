"use client";

import { CheckboxLine } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { RadioGroup } from "@/components/ui/radio-group";
import { useFrame } from "@/components/shell/frame-context";
import { grantLabels } from "@/server/domain/grant-labels";
import { mayGrant, noGrants, type Grants } from "@/server/domain/permissions";

type GrantsFieldsProps = {
  value: Grants;
  onChange: (grants: Grants) => void;
  /** What the person holds already, which may stay; an invited person holds nothing. */
  before?: Grants;
  /** Leaves out "No access", which opens nothing to an invited person. */
  isInvitation?: boolean;
  error?: string | undefined;
};

const notYours = "You do not hold this yourself.";

/** What an admin may do: how far they see, and one box for each area. */
export function GrantsFields({ value, onChange, before = noGrants, ...props }: GrantsFieldsProps) {
  const { role, permissions } = useFrame();
  const mayTick = (after: Grants) =>
    mayGrant({ actorRole: role ?? "admin", actorPermissions: permissions, before, after }).allowed;
  const levels = grantLabels.reporting.filter(
    (level) => !props.isInvitation || level.value !== "none",
  );

  return (
    <>
      <RadioGroup
        legend="Reporting"
        name="reporting"
        look="cards"
        error={props.error}
        value={value.reporting}
        onChange={(reporting) => onChange({ ...value, reporting })}
        options={levels.map(({ value: reporting, label, reach }) => ({
          value: reporting,
          label,
          hint: reach,
          ...(!mayTick({ ...before, reporting }) && { unavailable: notYours }),
        }))}
      />
      <FieldSet legend="Also may">
        {grantLabels.areas.map(({ value: area, label, reach }) => {
          const isOpen = value[area] || mayTick({ ...before, [area]: true });
          return (
            <CheckboxLine
              key={area}
              label={label}
              hint={isOpen ? reach : notYours}
              disabled={!isOpen}
              checked={value[area]}
              onChange={(event) => onChange({ ...value, [area]: event.target.checked })}
            />
          );
        })}
      </FieldSet>
    </>
  );
}
