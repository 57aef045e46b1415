import { cn } from "./class-names";
import { initialsOf } from "./initials";

type AvatarProps = {
  /** A name or an e-mail address. */
  name: string;
  /** People are round, organisations are not. */
  shape?: "person" | "organisation";
  className?: string;
};

/** Stands beside a name that is written out, so it says nothing to screen readers. */
export function Avatar({ name, shape = "person", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex size-7 shrink-0 items-center justify-center border border-line bg-subtle text-xs font-medium text-fg-muted",
        shape === "person" ? "rounded-full" : "rounded-md",
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
