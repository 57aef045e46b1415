import { countAuditEntries } from "@/server/services/audit/count-audit-entries";
import { getAuditEntry } from "@/server/services/audit/get-audit-entry";
import { listAuditEntries } from "@/server/services/audit/list-audit-entries";
import { listAuditFacets } from "@/server/services/audit/list-audit-facets";
import { auditEntryInput } from "@/server/services/audit/schemas";
import { listInput } from "@/server/services/lists/schemas";
import { publisherProcedure, router } from "../trpc";

export const auditRouter = router({
  list: publisherProcedure.input(listInput).query(({ ctx, input }) => listAuditEntries(ctx, input)),
  count: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => countAuditEntries(ctx, input)),
  get: publisherProcedure
    .input(auditEntryInput)
    .query(({ ctx, input }) => getAuditEntry(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listAuditFacets(ctx)),
});
