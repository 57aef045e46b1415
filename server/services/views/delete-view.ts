import { inTransaction, type ServiceContext } from "@/server/context";
import { authorizeList } from "./authorize-list";
import { editableView, keyOf } from "./queries";
import { recordViewChange } from "./record-view-change";
import type { ViewInput } from "./schemas";

/**
 * @throws not-found  `view.not-found`
 * @throws forbidden  `view.not-yours`
 */
export async function deleteView(ctx: ServiceContext, input: ViewInput) {
  const member = authorizeList(ctx, input.list);

  return inTransaction(ctx, async (tx) => {
    const view = await editableView(tx, input, member);
    await tx.db.savedView.delete({ where: keyOf(view) });
    const { list, name } = view;
    await recordViewChange(tx, view, { action: "view.deleted", before: { list, name } });
    return { viewId: view.id };
  });
}
