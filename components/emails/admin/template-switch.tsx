"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { readFailure } from "@/components/ui/failure";
import { InfoPopover } from "@/components/ui/info-popover";
import { Switch } from "@/components/ui/switch";
import { toast } from "@/components/ui/toast-store";
import type { TemplateLine } from "@/server/services/emails/admin/list-email-templates";

/** Turns a mail on or off at once; one that must be sent says why. */
export function TemplateSwitch({ line }: { line: TemplateLine }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const mayChange = useMay("settings:write");
  const change = useMutation(
    trpc.emails.switch.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.emails.templates.queryFilter()),
    }),
  );
  const turn = (isOn: boolean) => change.mutateAsync({ template: line.template, isOn });
  const isOn = change.isPending ? change.variables.isOn : line.isOn;
  return (
    <span className="inline-flex flex-col items-start gap-1 md:items-end">
      <span className="inline-flex items-center gap-2">
        {line.alwaysOn && (
          <InfoPopover label={`Why “${line.label}” is always on`}>{line.alwaysOn}</InfoPopover>
        )}
        <Switch
          label={<span className="sr-only">{line.label}</span>}
          checked={isOn}
          disabled={!mayChange || line.alwaysOn !== null}
          onChange={({ target: { checked } }) => {
            turn(checked).then(
              () =>
                toast.undo(`“${line.label}” is ${checked ? "on" : "off"}`, () => turn(!checked)),
              () => undefined, // said below
            );
          }}
        />
      </span>
      {change.isError && (
        <span role="alert" className="text-xs text-bad">
          {readFailure(change.error).message}
        </span>
      )}
    </span>
  );
}
