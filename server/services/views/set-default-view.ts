import { inTransaction, type ServiceContext } from "@/server/context";
import { authorizeList } from "./authorize-list";
import { editableView, keyOf } from "./queries";
import { recordViewChange } from "./record-view-change";
import type { SetDefaultViewInput } from "./schemas";

/**
 * Opens the list with this view, or no longer. A private view is the default of its owner alone; a
 * shared one of everybody who has chosen none of their own.
 *
 * @throws not-found  `view.not-found`
 * @throws forbidden  `view.not-yours`
 */
export async function setDefaultView(
  ctx: ServiceContext,
  { isDefault, ...input }: SetDefaultViewInput,
) {
  const member = authorizeList(ctx, input.list);

  return inTransaction(ctx, async (tx) => {
    const view = await editableView(tx, input, member);
    const { publisherId, list, isShared, ownerAccountId } = view;
    const rivals = isShared ? { isShared } : { isShared, ownerAccountId };
    if (isDefault) {
      await tx.db.savedView.updateMany({
        where: { publisherId, list, isDefault, ...rivals },
        data: { isDefault: false },
      });
    }
    await tx.db.savedView.update({ where: keyOf(view), data: { isDefault } });
    await recordViewChange(tx, view, { action: "view.default-set", after: { list, isDefault } });
    return { viewId: view.id };
  });
}
