import { inTransaction } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import { auditEntries } from "@/server/services/audit/audit-list";
import type { Bench } from "./support/bench";
import { listFigure } from "./support/list-figure";
import { largePublisher } from "./support/shared";

/** Pages of the audit log among a million entries. */
export const bench: Bench = {
  name: "list-page",
  target: "≤ 3 × the owner's bare SQL; no sequential scan",
  run: async () => {
    const { ctx } = await largePublisher();
    return listFigure({
      ctx,
      list: auditEntries,
      pages: {
        "first page": {},
        "a filter": { f: "action.any:coupon.created" },
        "a prefix search": { q: "1000123" },
      },
      read: (params) => inTransaction(ctx, (tx) => readListPage(tx, auditEntries, params, asItIs)),
    });
  },
};

const asItIs = (row: object) => row;
