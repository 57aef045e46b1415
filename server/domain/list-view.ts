import { listParamNames, type ListParams } from "./list-query";
import type { Role } from "./permissions";

/** What a saved view keeps: where one stood in the list, and in which view, belongs to the visit. */
const kept = listParamNames.filter((name) => name !== "after" && name !== "view");

/** A list's parameters as a view stores them; equal states give equal texts. */
export function viewText(params: ListParams): string {
  const pairs = kept.flatMap((name) => (params[name] ? [[name, params[name]]] : []));
  return new URLSearchParams(pairs).toString();
}

/** Reads a view back; whatever else its text holds is left out. */
export function viewParams(text: string): ListParams {
  const found = new URLSearchParams(text);
  const pairs = kept.map((name) => [name, found.get(name)]);
  return Object.fromEntries(pairs.filter(([, value]) => value)) as ListParams;
}

type Ownership = { ownerAccountId: string; isShared: boolean };

/** A view is changed by who made it; a shared one by the publisher's Owner as well. */
export const mayEditView = (view: Ownership, member: { accountId: string; role: Role }): boolean =>
  view.ownerAccountId === member.accountId || (view.isShared && member.role === "owner");

/** The view a list opens with: one's own choice before the team's. */
export function defaultView<View extends { isShared: boolean; isDefault: boolean }>(
  views: readonly View[],
): View | null {
  const chosen = views.filter((view) => view.isDefault);
  return chosen.find((view) => !view.isShared) ?? chosen[0] ?? null;
}
