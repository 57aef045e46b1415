import { cn } from "./class-names";

/** A box where content will stand, of its size. Shows only if the wait passes 150 ms. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span aria-hidden className={cn("block animate-appear rounded-md bg-subtle", className)} />
  );
}
