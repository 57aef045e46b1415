import type { TransactionContext } from "@/server/context";
import { Prisma, type SavedView } from "@/server/db/generated/client";
import { conflict, forbidden, notFound } from "@/server/domain/errors";
import { mayEditView } from "@/server/domain/list-view";
import type { Role } from "@/server/domain/permissions";
import type { ViewInput } from "./schemas";

export type Member = { accountId: string; role: Role };

/** One's own views of a list and those that others share. */
export const visibleTo = ({ accountId }: Member) => ({
  OR: [{ ownerAccountId: accountId }, { isShared: true }],
});

/**
 * @throws not-found  `view.not-found`: also for a view that somebody else keeps to themselves
 */
export async function visibleView(
  tx: TransactionContext,
  { list, viewId }: ViewInput,
  member: Member,
): Promise<SavedView> {
  const view = await tx.db.savedView.findFirst({
    where: { publisherId: tx.publisherId, id: viewId, list, ...visibleTo(member) },
  });
  if (!view) throw notFound("view.not-found", "This view no longer exists.");
  return view;
}

/**
 * @throws not-found  `view.not-found`
 * @throws forbidden  `view.not-yours`
 */
export async function editableView(
  tx: TransactionContext,
  input: ViewInput,
  member: Member,
): Promise<SavedView> {
  const view = await visibleView(tx, input, member);
  if (mayEditView(view, member)) return view;
  throw forbidden(
    "view.not-yours",
    "Only who shared this view, or the Owner, can change it. Duplicate it to make it yours.",
  );
}

export const keyOf = ({ publisherId, id }: SavedView) => ({
  publisherId_id: { publisherId, id },
});

/** A person's names for the views of a list are their own and each used once. */
export async function orNameTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw conflict("view.name-taken", "You already have a view of this name here.");
    }
    throw error;
  }
}
