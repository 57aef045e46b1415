"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldWiring } from "./field-context";

type NativeSelectProps = Omit<ComponentProps<"select">, "size"> & { size?: "sm" | "md" | "lg" };

const sizes = {
  sm: "h-7 ps-2 pe-7 text-xs md:text-xs",
  md: "h-8 ps-2.5 pe-8 pointer-coarse:h-10",
  lg: "h-11 ps-3 pe-9 md:text-base",
};

/** The platform's own select: right on every device. For lists too long to scroll, `Combobox`. */
export function NativeSelect({ className, size = "md", children, ...props }: NativeSelectProps) {
  return (
    <span className={cn("relative inline-flex w-full", className)}>
      <select
        {...props}
        {...useFieldWiring(props)}
        className={cn(controlStyle, "appearance-none truncate", sizes[size])}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute inset-y-0 end-2 my-auto size-4 text-fg-muted"
      />
    </span>
  );
}
