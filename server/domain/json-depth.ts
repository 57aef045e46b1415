/** Whether objects and lists lie in one another at most this deep; told without recursion, however deep. */
export function isAtMostDeep(value: unknown, levels: number): boolean {
  let row: unknown[] = [value];
  for (let level = 0; level <= levels; level += 1) {
    row = row.flatMap((one): unknown[] =>
      typeof one === "object" && one !== null ? Object.values(one) : [],
    );
    if (row.length === 0) return true;
  }
  return false;
}
