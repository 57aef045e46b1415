import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { viewParams, viewText } from "@/server/domain/list-view";
import { authorizeList } from "./authorize-list";
import { editableView } from "./queries";
import { recordViewChange } from "./record-view-change";
import type { OverwriteViewInput } from "./schemas";

/**
 * Makes a view bring back what is on screen now.
 *
 * @throws not-found  `view.not-found`
 * @throws forbidden  `view.not-yours`
 * @throws conflict   `view.changed`: somebody else saved it since it was read
 */
export async function overwriteView(ctx: ServiceContext, input: OverwriteViewInput) {
  const member = authorizeList(ctx, input.list);

  return inTransaction(ctx, async (tx) => {
    const view = await editableView(tx, input, member);
    const { count } = await tx.db.savedView.updateMany({
      where: { publisherId: tx.publisherId, id: view.id, updatedAt: input.seenAt },
      data: { query: viewText(viewParams(input.query)), updatedAt: tx.wall.now() },
    });
    if (count === 0) {
      throw conflict(
        "view.changed",
        "Somebody else has saved this view. Reload it, or save yours under a new name.",
      );
    }
    await recordViewChange(tx, view, {
      action: "view.filters-changed",
      after: { list: view.list },
    });
    return { viewId: view.id };
  });
}
