import type { Json } from "./json-view";

export type FieldChange = {
  /** Where in the record: `address.city`. */
  path: string;
  kind: "added" | "removed" | "changed";
  before: string | null;
  after: string | null;
};

type Side = Json | undefined;

/**
 * What is different between a record before and after, field by field, in the order of the fields.
 * Records are entered; lists are compared whole, since their places mean nothing to a reader.
 */
export function compareFields(before: Json, after: Json): FieldChange[] {
  return [...compare("", before, after)];
}

function* compare(path: string, before: Side, after: Side): Generator<FieldChange> {
  if (isRecord(before) || isRecord(after)) {
    const left = isRecord(before) ? before : {};
    const right = isRecord(after) ? after : {};
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      yield* compare(path ? `${path}.${key}` : key, left[key], right[key]);
    }
    return;
  }
  const [was, is] = [textOf(before), textOf(after)];
  if (was === is) return;
  if (was === null) yield { path, kind: "added", before: null, after: is };
  else if (is === null) yield { path, kind: "removed", before: was, after: null };
  else yield { path, kind: "changed", before: was, after: is };
}

function isRecord(value: Side): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text as it is, everything else as JSON; what is not there and what is null are both nothing. */
function textOf(value: Side): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
