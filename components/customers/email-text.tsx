import { cn } from "@/components/ui/class-names";

type EmailTextProps = {
  email: string;
  /** Beside many other columns. */
  isNarrow?: boolean;
};

/** An address in a table: on one line, cut where it is too long for its column; whole on phones. */
export const EmailText = ({ email, isNarrow = false }: EmailTextProps) => (
  <span
    title={email}
    className={cn(
      "max-md:break-all md:inline-block md:truncate md:align-bottom",
      isNarrow ? "md:max-w-42" : "md:max-w-60",
    )}
  >
    {email}
  </span>
);
