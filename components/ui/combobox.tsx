"use client";

import { lazy, Suspense, useRef } from "react";
import { Input } from "./input";
import type { Option } from "./match-options";

export type ComboboxProps = {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string) => void;
  name?: string;
  id?: string;
  placeholder?: string;
  className?: string;
};

const ComboboxInput = lazy(async () => ({
  default: (await import("./combobox-input")).ComboboxInput,
}));

/** One choice from a list too long to scroll: countries, zones, currencies. Loaded when it shows. */
export function Combobox(props: ComboboxProps) {
  const chosen = props.options.find((option) => option.value === props.value);
  const wasFocused = useRef(false);
  const waiting = (
    <Input
      readOnly
      value={chosen?.label ?? ""}
      placeholder={props.placeholder}
      onFocus={() => (wasFocused.current = true)}
      onBlur={() => (wasFocused.current = false)}
    />
  );
  return (
    <Suspense fallback={waiting}>
      <ComboboxInput {...props} wasFocused={wasFocused} />
    </Suspense>
  );
}
