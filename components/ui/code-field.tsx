"use client";

import type { ClipboardEvent, ComponentProps } from "react";
import { cn } from "./class-names";
import { Input } from "./input";

type CodeFieldProps = Omit<ComponentProps<typeof Input>, "value" | "onChange"> & {
  value: string;
  onChange: (code: string) => void;
  digits?: number;
  /** Once all digits are there, typed, pasted or filled in by the device. */
  onComplete?: (code: string) => void;
};

/**
 * A one-time code. One input rather than six: password managers and phones fill it, paste works
 * with whatever spaces came along, and a screen reader meets one field.
 */
export function CodeField({
  digits = 6,
  onChange,
  onComplete,
  className,
  ...props
}: CodeFieldProps) {
  const write = (text: string) => {
    const code = text.replace(/\D/g, "").slice(0, digits);
    onChange(code);
    if (code.length === digits && code !== props.value) onComplete?.(code);
  };

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    write(event.clipboardData.getData("text"));
  };

  return (
    <Input
      {...props}
      size="lg"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]*"
      spellCheck={false}
      onChange={(event) => write(event.target.value)}
      onPaste={paste}
      className={cn(
        "tabular text-center font-mono text-lg tracking-[0.4em] indent-[0.4em] md:text-lg",
        className,
      )}
    />
  );
}
