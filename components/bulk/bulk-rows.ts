import type { Selected } from "@/components/data-table/selection";
import type { ListParams } from "@/server/domain/list-query";
import type { StartBulkInput } from "@/server/services/bulk/schemas";

/** From so many rows on, whoever acts upon them types how many. */
const typedFrom = 100;

/** Rows that were chosen: themselves, or what chose them. */
export const rowsOf = (selected: Selected, { q, f }: ListParams): StartBulkInput["rows"] =>
  selected.kind === "all"
    ? { kind: "all", ...(q && { q }), ...(f && { f }) }
    : { kind: "rows", ids: [...selected.ids] };

/** What has to be typed before so many rows are acted upon, if anything. */
export const typedFor = (count: number) => (count > typedFrom ? { typed: String(count) } : {});
