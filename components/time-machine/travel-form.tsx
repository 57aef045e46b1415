"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/components/shell/frame-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { GatedButton } from "@/components/ui/gated-button";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { travelUnits, type TravelStep, type TravelUnit } from "@/server/domain/time-travel";
import { TravelPreviewText } from "./travel-preview-text";
import { useTravelRefresh } from "./use-travel-refresh";

type Kind = TravelStep["kind"];
type Props = {
  /** Whose clock; the publisher's where nobody is named. */
  customerId: number | null;
  /** Why no clock can be set now. */
  reason?: string | undefined;
};

const start: Values = { amount: "1", unit: "month", day: "" };

const kinds = [
  { value: "by", label: "By so much" },
  { value: "to", label: "To a date" },
] as const;

/** How far a clock is set forward, with what that would come to before it is pressed. */
export function TravelForm({ customerId, reason }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const refresh = useTravelRefresh();
  const may = useMay(customerId === null ? "settings:write" : "customers:write");
  const [kind, setKind] = useState<Kind>("by");
  const form = useServerForm({
    initial: start,
    submit: async (values) => {
      const step = stepOf(kind, values) ?? unreadable(kind);
      await client.timeMachine.start.mutate({ step, customerId });
      await refresh();
    },
  });
  const step = stepOf(kind, form.values);
  const preview = useQuery(
    trpc.timeMachine.preview.queryOptions(
      { step: step ?? unreadable(kind), customerId },
      { enabled: step !== null, retry: false, placeholderData: (last) => last },
    ),
  );
  const refusal = may ? reason : "You need another permission to set this clock.";
  return (
    <ServerForm form={form} guard={false} label="Set the clock forward" className="gap-4">
      <SegmentedControl
        legend="Way to say how far"
        value={kind}
        onChange={setKind}
        options={kinds}
        className="w-fit"
      />
      {kind === "by" ? (
        <div className="flex flex-wrap gap-3">
          <Field label="How far" className="w-24" {...form.field("amount")}>
            <Input {...form.text("amount")} inputMode="numeric" autoComplete="off" />
          </Field>
          <Field label="Unit" className="w-32" {...form.field("unit")}>
            <NativeSelect {...form.text("unit")}>
              {travelUnits.map((unit) => (
                <option key={unit} value={unit}>
                  {unit === "day" ? "days" : `${unit}s`}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
      ) : (
        <Field label="Date" className="w-44" {...form.field("day")}>
          <Input type="date" {...form.text("day")} />
        </Field>
      )}
      {step && <TravelPreviewText preview={preview} isOfOne={customerId !== null} />}
      <div>
        <GatedButton
          type="submit"
          variant="primary"
          loading={form.isBusy}
          {...(refusal && { reason: refusal })}
        >
          Set clock forward
        </GatedButton>
      </div>
    </ServerForm>
  );
}

type Values = { amount: string; unit: TravelUnit; day: string };

/** What is written, if it can be read. */
function stepOf(kind: Kind, { amount, unit, day }: Values): TravelStep | null {
  if (kind === "to") return /^\d{4}-\d{2}-\d{2}$/.test(day) ? { kind, day } : null;
  return /^[1-9]\d{0,3}$/.test(amount.trim()) ? { kind, amount: Number(amount), unit } : null;
}

/** For the server to refuse, in its words and beside the field. */
const unreadable = (kind: Kind): TravelStep =>
  kind === "to" ? { kind, day: "" } : { kind, amount: 0, unit: "day" };
