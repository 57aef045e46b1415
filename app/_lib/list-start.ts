import { redirect } from "next/navigation";
import {
  listParamNames,
  listParams,
  parseListQuery,
  type ListParams,
} from "@/server/domain/list-query";
import type { ListShape } from "@/server/domain/list-shape";
import { defaultView, viewParams } from "@/server/domain/list-view";
import { api } from "./trpc";

type SearchParams = Record<string, string | string[] | undefined>;

/**
 * What a list page starts with: the state its URL holds, in the words its view will use for the same
 * question. An address that says nothing leads on to the view somebody chose to open the list with.
 *
 * @param path of the page, for the way there
 */
export async function listStart(
  shape: ListShape,
  path: string,
  found: SearchParams,
): Promise<ListParams> {
  const given = listParamNames.map((name) => [name, [found[name]].flat()[0]] as const);
  if (given.every(([, value]) => value === undefined)) await openDefaultView(shape, path, found);
  return listParams(shape, parseListQuery(shape, Object.fromEntries(given)).query);
}

async function openDefaultView({ name }: ListShape, path: string, found: SearchParams) {
  const view = defaultView(await api.views.list({ list: name }));
  if (!view) return;
  const params = new URLSearchParams({ ...viewParams(view.query), view: view.id });
  for (const [key, value] of Object.entries(found)) params.set(key, [value].flat()[0] ?? "");
  redirect(`${path}?${params.toString()}`);
}
