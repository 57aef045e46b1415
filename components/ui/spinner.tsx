import { LoaderCircle } from "lucide-react";
import { cn } from "./class-names";

type SpinnerProps = {
  /** What is being waited for. Left out where the words stand beside the spinner. */
  label?: string;
  className?: string;
};

/** For waits inside a control. Waits for content show a skeleton of it instead. */
export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span role={label ? "status" : undefined} className="inline-flex">
      <LoaderCircle aria-hidden className={cn("size-4 animate-spin", className)} />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
