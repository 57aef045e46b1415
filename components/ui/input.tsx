"use client";

import type { ComponentProps } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldWiring } from "./field-context";

type InputProps = Omit<ComponentProps<"input">, "size"> & { size?: "md" | "lg" };

/** One line of text. Inside a `Field` it takes its name, hint and error from there. */
export function Input({ className, size = "md", ...props }: InputProps) {
  return (
    <input
      {...props}
      {...useFieldWiring(props)}
      className={cn(
        controlStyle,
        size === "lg" ? "h-11 px-3 md:text-base" : "h-8 px-2.5 pointer-coarse:h-10",
        className,
      )}
    />
  );
}
