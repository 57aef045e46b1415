"use client";

import { useState } from "react";
import { Field } from "../../ui/field";
import { NativeSelect } from "../../ui/native-select";
import { Textarea } from "../../ui/textarea";
import { EditorForm } from "./editor-form";
import type { EditorProps } from "./editor-props";

/** Text and ids: one a line, any of them will do. */
export function LinesEditor({ field, spec, filter, onApply }: EditorProps) {
  const known = filter && "values" in filter ? filter.values : [];
  const [operator, setOperator] = useState(filter?.kind === "text" ? filter.operator : "is");
  const [text, setText] = useState(known.join("\n"));
  const lines = text.split("\n").map((line) => line.trim());

  return (
    <EditorForm
      onSubmit={() =>
        onApply(
          operator,
          lines.filter((line) => line !== ""),
        )
      }
    >
      {spec.kind === "text" && (
        <Field label={field.label}>
          <NativeSelect
            value={operator}
            onChange={(event) => setOperator(event.target.value === "starts" ? "starts" : "is")}
          >
            <option value="is">is</option>
            <option value="starts">starts with</option>
          </NativeSelect>
        </Field>
      )}
      <Field
        label={spec.kind === "text" ? "Text" : field.label}
        labelHidden={spec.kind === "text"}
        hint="Any of several will do: Shift + Enter starts another line."
      >
        <Textarea
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
    </EditorForm>
  );
}
