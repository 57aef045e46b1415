"use client";

import { useId, useState } from "react";
import { CheckboxLine } from "../../ui/checkbox";
import { Input } from "../../ui/input";
import { matchOptions, type Option } from "../../ui/match-options";
import { NativeSelect } from "../../ui/native-select";
import { optionLabel, type FilterField } from "../filter-field";
import { EditorForm } from "./editor-form";
import type { EditorProps } from "./editor-props";

/** From here on a list of choices is quicker to search than to read. */
const searchedFrom = 8;

export function ChoiceEditor({ field, filter, onApply }: EditorProps) {
  const known = filter?.kind === "enum" ? filter : null;
  const [operator, setOperator] = useState(known?.operator ?? "any");
  const [chosen, setChosen] = useState<readonly string[]>(known?.values ?? []);
  const [typed, setTyped] = useState("");
  const legendId = useId();
  const options = withChosen(field, known?.values ?? []);
  const shown = matchOptions(options, typed);

  const toggle = (value: string) =>
    setChosen(
      chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
    );

  return (
    <EditorForm onSubmit={() => onApply(operator, chosen)}>
      <div className="flex items-center gap-2">
        <span id={legendId} className="shrink-0 font-medium">
          {field.label}
        </span>
        <NativeSelect
          aria-label={`${field.label} is or is not`}
          size="sm"
          value={operator}
          onChange={(event) => setOperator(event.target.value === "none" ? "none" : "any")}
        >
          <option value="any">is any of</option>
          <option value="none">is none of</option>
        </NativeSelect>
      </div>
      {options.length >= searchedFrom && (
        <Input
          aria-label={`Search ${field.label}`}
          placeholder="Search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div
        role="group"
        aria-labelledby={legendId}
        className="-mx-1 flex max-h-64 flex-col overflow-y-auto"
      >
        {shown.map((option) => (
          <CheckboxLine
            key={option.value}
            label={option.label}
            hint={option.hint}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
            className="w-full rounded-md px-1 py-1 hover:bg-subtle pointer-coarse:py-2.5"
          />
        ))}
        {shown.length === 0 && <p className="px-1 py-2 text-fg-muted">Nothing matches.</p>}
      </div>
    </EditorForm>
  );
}

/** What a link chose stays choosable, though nothing offers it any more. */
function withChosen(field: FilterField, chosen: readonly string[]): readonly Option[] {
  const offered = field.options ?? [];
  const lost = chosen.filter((value) => !offered.some((option) => option.value === value));
  return [...offered, ...lost.map((value) => ({ value, label: optionLabel(field, value) }))];
}
