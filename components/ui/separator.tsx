import { cn } from "./class-names";

type SeparatorProps = { orientation?: "horizontal" | "vertical"; className?: string };

export function Separator({ orientation = "horizontal", className }: SeparatorProps) {
  if (orientation === "horizontal") return <hr className={cn("border-line", className)} />;
  return <div aria-hidden className={cn("w-px self-stretch bg-line", className)} />;
}
