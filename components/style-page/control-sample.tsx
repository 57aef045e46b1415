"use client";

import { useState } from "react";
import { CheckboxLine } from "@/components/ui/checkbox";
import { CodeField } from "@/components/ui/code-field";
import { Combobox } from "@/components/ui/combobox";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { InputGroup } from "@/components/ui/input-group";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { Sample } from "./sample";

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({
  value: zone,
  label: zone.replaceAll("_", " "),
}));

export function ControlSample() {
  const [zone, setZone] = useState("Europe/Amsterdam");
  const [access, setAccess] = useState<"keep" | "end" | "date">("keep");
  const [code, setCode] = useState("");
  const [isOn, setOn] = useState(true);
  return (
    <Sample
      title="Controls"
      detail="The browser's own where it has one. Labels stand above, hints stay in sight, errors say what to do."
    >
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
        <Field label="Company name" hint="As it stands on receipts.">
          <Input defaultValue="Arena Sports" autoComplete="organization" />
        </Field>
        <Field
          label="Support e-mail"
          error="Enter an address with an @, such as help@arena.example."
        >
          <Input type="email" defaultValue="help.arena.example" />
        </Field>
        <Field label="Price" optional>
          <InputGroup start="€" end={<span className="pe-1">per month</span>}>
            <Input inputMode="decimal" defaultValue="7.99" className="tabular" />
          </InputGroup>
        </Field>
        <Field label="Country">
          <NativeSelect defaultValue="NL">
            <option value="NL">Netherlands</option>
            <option value="BE">Belgium</option>
          </NativeSelect>
        </Field>
        <Field label="Time zone">
          <Combobox options={zones} value={zone} onChange={setZone} />
        </Field>
        <Field label="Sign-in code" hint="We sent six digits to mara@arena.example.">
          <CodeField value={code} onChange={setCode} />
        </Field>
        <Field label="Note" optional>
          <Textarea placeholder="What the next person should know" />
        </Field>
        <Field label="Public link">
          <CopyField label="public link" value="https://tenure.example/buy/S123456789_NL" />
        </Field>
        <div className="flex flex-col gap-3">
          <Switch
            label="Keyboard shortcuts"
            hint="Single letters that lead to pages."
            checked={isOn}
            onChange={(event) => setOn(event.target.checked)}
          />
          <CheckboxLine label="Also stop the renewal" hint="Access stays until 12 Mar 2027." />
          <CheckboxLine label="Some of these" indeterminate readOnly />
        </div>
        <RadioGroup
          legend="Access after the refund"
          name="access"
          look="cards"
          className="md:col-span-2"
          value={access}
          onChange={setAccess}
          options={[
            { value: "keep", label: "Keep", hint: "Until the period that was paid ends." },
            { value: "end", label: "End now", hint: "The customer is signed out of the video." },
            { value: "date", label: "End on a date", unavailable: "Not for single purchases." },
          ]}
        />
      </div>
    </Sample>
  );
}
