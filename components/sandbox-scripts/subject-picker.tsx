"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ServerForm } from "@/components/ui/form/server-form";
import { useServerForm } from "@/components/ui/form/use-server-form";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { testCards } from "@/server/domain/test-cards";
import type { ScriptSubjects } from "@/server/services/sandbox-scripts/find-script-subjects";
import type { SubjectView } from "@/server/services/sandbox-scripts/script-subject";
import { cardText } from "./script-words";

type Props = { onPick: (subject: SubjectView) => void };

/** Chooses whose asks a script answers: a customer's, one of their cards', or a test card's. */
export function SubjectPicker({ onPick }: Props) {
  const [kind, setKind] = useState<"customer" | "card">("customer");
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        legend="Whose asks it answers"
        value={kind}
        onChange={setKind}
        options={[
          { value: "customer", label: "A customer" },
          { value: "card", label: "A test card" },
        ]}
        className="self-start"
      />
      <p className="text-xs text-pretty text-fg-muted">
        A saved card’s script counts before its customer’s, and that before its test card’s.
      </p>
      {kind === "customer" ? <CustomerPicker onPick={onPick} /> : <CardPicker onPick={onPick} />}
    </div>
  );
}

function CustomerPicker({ onPick }: Props) {
  const client = useTRPCClient();
  const [found, setFound] = useState<ScriptSubjects | null>(null);
  const form = useServerForm({
    initial: { customer: "" },
    submit: (values) => client.sandboxScripts.subjects.query(values),
    onSaved: setFound,
  });
  return (
    <>
      <ServerForm form={form} guard={false} label="Customer">
        <Field
          label="Customer"
          hint="The whole e-mail address, or the customer number."
          {...form.field("customer")}
        >
          <Input {...form.text("customer")} autoComplete="off" spellCheck={false} />
        </Field>
        <Button type="submit" loading={form.isBusy} className="self-start">
          Find customer
        </Button>
      </ServerForm>
      {found && <Choices found={found} onPick={onPick} />}
    </>
  );
}

function Choices({ found, onPick }: Props & { found: ScriptSubjects }) {
  const { customer, methods } = found;
  return (
    <ul
      aria-label={`Cards of ${customer.email}`}
      className="divide-y divide-line rounded-lg border border-line"
    >
      <Choice
        name="Every card of theirs"
        detail="Those that they add later too, once we know who pays."
        onChoose={() => onPick({ kind: "customer", customer })}
      />
      {methods.map(({ expiryMonth, expiryYear, ...method }) => (
        <Choice
          key={method.paymentDetailsId}
          name={cardText(method)}
          detail={`Saved, until ${String(expiryMonth).padStart(2, "0")}/${expiryYear}`}
          onChoose={() => onPick({ kind: "method", ...method, customer })}
        />
      ))}
    </ul>
  );
}

type ChoiceProps = { name: string; detail: string; onChoose: () => void };

const Choice = ({ name, detail, onChoose }: ChoiceProps) => (
  <li className="flex items-center justify-between gap-4 px-3 py-2 text-sm">
    <span>
      {name}
      <span className="block text-xs text-fg-muted">{detail}</span>
    </span>
    <Button size="sm" aria-label={`Choose ${name}`} onClick={onChoose}>
      Choose
    </Button>
  </li>
);

function CardPicker({ onPick }: Props) {
  const [number, setNumber] = useState(testCards[0]?.number ?? "");
  const card = testCards.find((known) => known.number === number);
  return (
    <>
      <Field
        label="Test card"
        hint="Its script answers whoever pays with this number, and their renewals."
      >
        <NativeSelect value={number} onChange={({ target }) => setNumber(target.value)}>
          {testCards.map((known) => (
            <option key={known.number} value={known.number}>
              {cardText({ ...known, lastFour: known.number.slice(-4) })}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Button
        variant="primary"
        className="self-start"
        onClick={() =>
          card && onPick({ kind: "card", brand: card.brand, lastFour: card.number.slice(-4) })
        }
      >
        Choose card
      </Button>
    </>
  );
}
