/**
 * Keys whose values never reach a log. A net under the rule, not the rule: lines are written with
 * ids, counts and durations in the first place.
 */
const privateKeys = new Set([
  ...["password", "secret", "token", "authorization", "cookie", "apiKey"],
  ...["email", "emailKey", "toEmail", "name", "ip", "address", "phone", "userAgent"],
  ...["headers", "body", "parameters", "html", "text", "url"],
]);

const deepest = 4;

type Line = Record<string, unknown>;

/** A line with its private values covered; the same line when there is nothing to cover. */
export function coverPrivate(line: Line, depth = 1): Line {
  let covered = line;
  for (const key in line) {
    const value = line[key];
    const safe = privateKeys.has(key) ? "[private]" : coverInside(value, depth);
    if (safe === value) continue;
    if (covered === line) covered = { ...line };
    covered[key] = safe;
  }
  return covered;
}

function coverInside(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || value instanceof Error) return value;
  if (depth >= deepest) return "[too deep]";
  if (Array.isArray(value)) return value.map((item) => coverInside(item, depth + 1));
  return isPlain(value) ? coverPrivate(value, depth + 1) : value;
}

/** Other objects (dates, buffers) say how they are written themselves. */
const isPlain = (value: object): value is Line =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
