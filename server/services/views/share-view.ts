import { inTransaction, type ServiceContext } from "@/server/context";
import { authorizeList } from "./authorize-list";
import { editableView, keyOf } from "./queries";
import { recordViewChange } from "./record-view-change";
import type { ShareViewInput } from "./schemas";

/**
 * Shows a view to every admin who may read the list, or takes it back to whoever made it. It stops
 * being a default on the way: what one person opens with is not yet what the team does.
 *
 * @throws not-found  `view.not-found`
 * @throws forbidden  `view.not-yours`
 */
export async function shareView(ctx: ServiceContext, { isShared, ...input }: ShareViewInput) {
  const member = authorizeList(ctx, input.list);

  return inTransaction(ctx, async (tx) => {
    const view = await editableView(tx, input, member);
    if (view.isShared === isShared) return { viewId: view.id };

    const data = { isShared, isDefault: false };
    await tx.db.savedView.update({ where: keyOf(view), data });
    const { list, name } = view;
    await recordViewChange(
      tx,
      { ...view, isShared: true },
      isShared
        ? { action: "view.shared", after: { list, name } }
        : { action: "view.made-private", before: { list, name } },
    );
    return { viewId: view.id };
  });
}
