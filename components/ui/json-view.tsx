import { cn } from "./class-names";
import { CopyButton } from "./copy-button";
import { ScrollRegion } from "./scroll-region";

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type JsonViewProps = { value: Json; label: string; className?: string };

/** Raw data to look into. Branches fold with the browser's own disclosure. */
export function JsonView({ value, label, className }: JsonViewProps) {
  return (
    <div dir="ltr" className={cn("relative rounded-lg border border-line bg-surface", className)}>
      <ScrollRegion label={label}>
        <div className="w-fit min-w-full p-3 pe-11 font-mono text-xs">
          <Node value={value} depth={0} />
        </div>
      </ScrollRegion>
      <span className="absolute end-0 top-0 rounded-lg bg-surface p-1.5">
        <CopyButton text={JSON.stringify(value, null, 2)} label={`Copy ${label}`} />
      </span>
    </div>
  );
}

type NodeProps = { name?: string; value: Json; depth: number };

function Node({ name, value, depth }: NodeProps) {
  if (value === null || typeof value !== "object") {
    return (
      <div className="whitespace-pre">
        {name !== undefined && <Name>{name}</Name>}
        <span className={inkOf(value)}>{JSON.stringify(value)}</span>
      </div>
    );
  }
  const entries = Object.entries(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (entries.length === 0) {
    return (
      <div>
        {name !== undefined && <Name>{name}</Name>}
        {open}
        {close}
      </div>
    );
  }
  return (
    <details open={depth < 2} className="group">
      <summary className="min-h-6 w-fit rounded-sm hover:bg-subtle">
        {name !== undefined && <Name>{name}</Name>}
        {open}
        <span className="text-fg-muted group-open:hidden">
          {` ${entries.length} ${entries.length === 1 ? "entry" : "entries"} ${close}`}
        </span>
      </summary>
      <div className="ms-1.5 border-s border-line ps-3">
        {entries.map(([key, child]) => (
          <Node
            key={key}
            {...(!Array.isArray(value) && { name: key })}
            value={child}
            depth={depth + 1}
          />
        ))}
      </div>
      {close}
    </details>
  );
}

const Name = ({ children }: { children: string }) => (
  <span className="text-fg-muted">{children}: </span>
);

function inkOf(value: string | number | boolean | null): string {
  if (typeof value === "string") return "text-ok";
  return value === null ? "text-fg-muted" : "text-primary";
}
