const storageKey = "tenure.palette.recent";
const kept = 5;

/** What the palette opened last on this browser, newest first. Storage may be refused: then nothing is recent. */
export function recentItems(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter((value) => typeof value === "string") : [];
  } catch {
    return [];
  }
}

export function rememberItem(value: string): void {
  const recent = [value, ...recentItems().filter((other) => other !== value)].slice(0, kept);
  try {
    localStorage.setItem(storageKey, JSON.stringify(recent));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
