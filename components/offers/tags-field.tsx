"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type TagsFieldProps = {
  id: string;
  name: string;
  value: string[];
  onChange: (tags: string[]) => void;
  error: string | undefined;
};

/** Tags as one line of text; what the form holds is the list of them. */
export function TagsField({ id, name, value, onChange, error }: TagsFieldProps) {
  // As typed: a comma with nothing behind it stays in sight.
  const [typed, setTyped] = useState(value.join(", "));
  const isSame = tagsOf(typed).join("\n") === value.join("\n");
  return (
    <Field
      id={id}
      label="Tags"
      error={error}
      hint="Separated by commas. “all” opens everything you sell; any other tag opens what carries the same one."
      optional
    >
      <Input
        name={name}
        value={isSame ? typed : value.join(", ")}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(tagsOf(target.value));
        }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {value.length > 1 && (
        <span aria-hidden className="flex flex-wrap gap-1">
          {value.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      )}
    </Field>
  );
}

/** Written twice, a tag counts once. */
const tagsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(",")
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ""),
  ),
];
