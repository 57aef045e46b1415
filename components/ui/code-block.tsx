import { cn } from "./class-names";
import { CopyButton } from "./copy-button";
import { ScrollRegion } from "./scroll-region";

type CodeBlockProps = { code: string; label: string; className?: string };

/** Code to read and take along. */
export function CodeBlock({ code, label, className }: CodeBlockProps) {
  return (
    <div dir="ltr" className={cn("relative rounded-lg border border-line bg-surface", className)}>
      <ScrollRegion label={label}>
        <pre className="p-3 pe-11 font-mono text-xs">
          <code>{code}</code>
        </pre>
      </ScrollRegion>
      <span className="absolute end-0 top-0 rounded-lg bg-surface p-1.5">
        <CopyButton text={code} label={`Copy ${label}`} />
      </span>
    </div>
  );
}
