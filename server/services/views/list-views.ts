import { seesPersonalData } from "@/server/auth/personal-data";
import { inTransaction, type ServiceContext } from "@/server/context";
import { mayEditView, viewParams, viewText } from "@/server/domain/list-view";
import { authorizeList, hasPersonalSearch } from "./authorize-list";
import { visibleTo } from "./queries";
import type { ListViewsInput } from "./schemas";

/** The views of a list that are one's own or shared, oldest first: tabs stay where they are. */
export async function listViews(ctx: ServiceContext, { list }: ListViewsInput) {
  const member = authorizeList(ctx, list);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.savedView.findMany({
      where: { publisherId, list, ...visibleTo(member) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    const owners = await tx.db.adminAccount.findMany({
      where: { id: { in: [...new Set(rows.map((row) => row.ownerAccountId))] } },
      select: { id: true, name: true },
    });
    // What somebody looked for in such a list may be a name or an address.
    const isSearchHidden = hasPersonalSearch(list) && !seesPersonalData(ctx.actor);
    const names = new Map(owners.map(({ id, name }) => [id, name]));

    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      query: isSearchHidden ? withoutSearch(row.query) : row.query,
      isShared: row.isShared,
      isDefault: row.isDefault,
      isOwn: row.ownerAccountId === member.accountId,
      mayEdit: mayEditView(row, member),
      ownerName: names.get(row.ownerAccountId) ?? null,
      updatedAt: row.updatedAt,
    }));
  });
}

export type View = Awaited<ReturnType<typeof listViews>>[number];

const withoutSearch = (query: string): string => {
  const { q: _, ...rest } = viewParams(query);
  return viewText(rest);
};
