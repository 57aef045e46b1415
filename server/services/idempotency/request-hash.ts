import { createHash } from "node:crypto";
import superjson from "superjson";

/** Fingerprint of a request's input: the same for the same values, whatever the order of their keys. */
export const requestHash = (input: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(sorted(superjson.serialize(input))))
    .digest("hex");

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
