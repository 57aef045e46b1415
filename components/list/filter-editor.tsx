"use client";

import { useState, type ComponentType } from "react";
import type { Filter } from "@/server/domain/list-filter";
import { filterOf } from "@/server/domain/list-filter-values";
import type { FieldSpec } from "@/server/domain/list-shape";
import { FieldError } from "../ui/field";
import { AmountEditor } from "./editors/amount-editor";
import { ChoiceEditor } from "./editors/choice-editor";
import { DateEditor } from "./editors/date-editor";
import type { EditorProps } from "./editors/editor-props";
import { LinesEditor } from "./editors/lines-editor";
import type { FilterField } from "./filter-field";

const editors: Record<FieldSpec["kind"], ComponentType<EditorProps>> = {
  text: LinesEditor,
  id: LinesEditor,
  enum: ChoiceEditor,
  number: AmountEditor,
  money: AmountEditor,
  date: DateEditor,
};

const complaints: Record<FieldSpec["kind"], string> = {
  text: "Write what to look for, at most 200 characters.",
  id: "Write one or several whole ids.",
  enum: "Tick at least one.",
  number: "Write a number, such as 12 or 12.5.",
  money: "Write an amount of this currency, such as 12.50.",
  date: "Choose a first and a last day.",
};

type FilterEditorProps = {
  field: FilterField;
  spec: FieldSpec;
  filter: Filter | null;
  onApply: (filter: Filter) => void;
};

/** The editor that fits the field. What it hands back is read by the same grammar as a link. */
export function FilterEditor({ field, spec, filter, onApply }: FilterEditorProps) {
  const [isUnread, setUnread] = useState(false);
  const Editor = editors[spec.kind];
  return (
    <div className={spec.kind === "date" ? undefined : "p-3"}>
      <Editor
        field={field}
        spec={spec}
        filter={filter}
        onApply={(operator, values) => {
          const read = filterOf(spec, { field: field.field, operator, values });
          setUnread(read === null);
          if (read) onApply(read);
        }}
      />
      {isUnread && (
        <div role="alert" className="mt-2">
          <FieldError>{complaints[spec.kind]}</FieldError>
        </div>
      )}
    </div>
  );
}
