import type { ServiceContext } from "@/server/context";
import { once } from "@/server/services/idempotency/once";
import { authorizeList } from "./authorize-list";
import { visibleView } from "./queries";
import { saveView } from "./save-view";
import type { ViewInput } from "./schemas";

const longestName = 60;

/**
 * Makes a private copy, of anybody's shared view too, under the first free name.
 *
 * @throws not-found  `view.not-found`
 * @throws conflict   `view.too-many`
 */
export async function duplicateView(ctx: ServiceContext, input: ViewInput) {
  const member = authorizeList(ctx, input.list);

  return once(ctx, "duplicate-view", input, async (tx) => {
    const { list, name, query } = await visibleView(tx, input, member);
    const mine = await tx.db.savedView.findMany({
      where: { publisherId: tx.publisherId, list, ownerAccountId: member.accountId },
      select: { name: true },
    });
    const taken = new Set(mine.map((view) => view.name));
    return saveView(tx, { list, name: freeName(name, taken), query, isShared: false });
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? " (copy)" : ` (copy ${count})`;
    const candidate = name.slice(0, longestName - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
