import { cn } from "./class-names";
import { CopyButton } from "./copy-button";
import { ScrollRegion } from "./scroll-region";

type CodeBlockProps = { code: string; label: string; className?: string };

/** Code to read and take along. */
export function CodeBlock({ code, label, className }: CodeBlockProps) {
  return (
    <div className={cn("relative rounded-lg border border-line bg-surface", className)}>
      <ScrollRegion label={label}>
        <pre className="p-3 pe-11 font-mono text-xs">
          <code>{code}</code>
        </pre>
      </ScrollRegion>
      <CopyButton
        text={code}
        label={`Copy ${label}`}
        className="absolute end-1.5 top-1.5 bg-surface"
      />
    </div>
  );
}
