import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";

/** A link within a sentence. */
export function TextLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      className={cn(buttonStyle({ variant: "link", size: "inline" }), "underline", className)}
    />
  );
}
