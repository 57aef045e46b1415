import { invalid } from "@/server/domain/errors";
import {
  parseListQuery,
  type ListParams,
  type ListProblem,
  type ListQuery,
} from "@/server/domain/list-query";
import type { TransactionContext } from "@/server/context";
import type { ListDefinition, ListScope } from "./definition";

type Reader = Pick<TransactionContext, "db" | "publisherId" | "clock">;

/**
 * Reads a list's parameters on behalf of the database. A page may open without the part of a link
 * that it cannot read; an answer, a file or a bulk action must not silently cover more rows.
 *
 * @throws invalid  `list.unreadable`, naming each part
 */
export function readListQuery(definition: ListDefinition, params: ListParams): ListQuery {
  const { query, problems } = parseListQuery(definition.shape, params);
  if (problems.length > 0) throw unreadable(problems);
  return query;
}

const unreadable = (problems: readonly ListProblem[]) =>
  invalid(
    "list.unreadable",
    "Part of this list's address cannot be read.",
    Object.fromEntries(problems.map(({ param, part, reason }) => [param, `${part}: ${reason}`])),
  );

/** Whose rows are meant, and which days: the zone is looked up only where a filter names days. */
export async function scopeOf(
  tx: Reader,
  { filters }: Pick<ListQuery, "filters">,
): Promise<ListScope> {
  const { publisherId } = tx;
  const now = tx.clock.now();
  if (!filters.some((filter) => filter.kind === "date")) return { publisherId, now, zone: "UTC" };
  const profile = await tx.db.companyProfile.findUnique({
    where: { publisherId },
    select: { timeZone: true },
  });
  return { publisherId, now, zone: profile?.timeZone ?? "UTC" };
}
