import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { conflict } from "@/server/domain/errors";
import { viewParams, viewText } from "@/server/domain/list-view";
import { once } from "@/server/services/idempotency/once";
import { authorizeList } from "./authorize-list";
import { orNameTaken } from "./queries";
import { recordViewChange } from "./record-view-change";
import type { SaveViewInput } from "./schemas";

const mostViews = 50;

/**
 * Keeps a list's filters, sort and columns under a name, for oneself or for the team.
 *
 * @throws conflict  `view.name-taken`, `view.too-many`
 */
export async function saveView(ctx: ServiceContext, input: SaveViewInput) {
  const { accountId: ownerAccountId } = authorizeList(ctx, input.list);
  const { publisherId } = ctx;
  const { list, name, isShared } = input;

  return once(ctx, "save-view", input, async (tx) => {
    const count = await tx.db.savedView.count({ where: { publisherId, list, ownerAccountId } });
    if (count >= mostViews) {
      throw conflict(
        "view.too-many",
        `You have ${mostViews} views here. Delete one to save another.`,
      );
    }
    const now = tx.wall.now();
    const query = viewText(viewParams(input.query));
    const data = { publisherId, id: newId(), list, name, ownerAccountId, isShared, query };
    const view = await orNameTaken(
      tx.db.savedView.create({ data: { ...data, createdAt: now, updatedAt: now } }),
    );
    await recordViewChange(tx, view, { action: "view.shared", after: { list, name } });
    return { viewId: view.id };
  });
}
