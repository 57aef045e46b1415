import { inTransaction, type ServiceContext } from "@/server/context";
import { authorizeList } from "./authorize-list";
import { editableView, keyOf, orNameTaken } from "./queries";
import { recordViewChange } from "./record-view-change";
import type { RenameViewInput } from "./schemas";

/**
 * @throws not-found  `view.not-found`
 * @throws forbidden  `view.not-yours`
 * @throws conflict   `view.name-taken`
 */
export async function renameView(ctx: ServiceContext, { name, ...input }: RenameViewInput) {
  const member = authorizeList(ctx, input.list);

  return inTransaction(ctx, async (tx) => {
    const view = await editableView(tx, input, member);
    await orNameTaken(tx.db.savedView.update({ where: keyOf(view), data: { name } }));
    await recordViewChange(tx, view, {
      action: "view.renamed",
      before: { name: view.name },
      after: { name },
    });
    return { viewId: view.id };
  });
}
