"use client";

import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldWiring } from "./field-context";

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={3}
      {...props}
      {...useFieldWiring(props)}
      className={cn(controlStyle, "field-sizing-content min-h-20 px-2.5 py-1.5", className)}
    />
  );
}
