type Difference<T> = { before: Partial<T>; after: Partial<T> };

/**
 * What differs between two states of one thing, for its audit entry: the keys that changed and no
 * others, or `null` when nothing did. Compares plain values, not what objects hold.
 */
export function changedValues<T extends Record<string, unknown>>(
  before: T,
  after: T,
): Difference<T> | null {
  const changed = Object.keys(after).filter((key) => before[key] !== after[key]);
  if (changed.length === 0) return null;
  return { before: pick(before, changed), after: pick(after, changed) };
}

function pick<T extends Record<string, unknown>>(values: T, keys: readonly string[]): Partial<T> {
  const entries = Object.entries(values).filter(([key]) => keys.includes(key));
  // Safe: the entries are the object's own.
  return Object.fromEntries(entries) as Partial<T>;
}
