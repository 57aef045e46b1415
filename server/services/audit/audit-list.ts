import { Prisma } from "@/server/db/generated/client";
import { defineList } from "@/server/db/list/definition";
import { auditList } from "@/server/domain/audit-list";

/** Where the audit log's rows come from. Each filter has an index that ends in the sort. */
export const auditEntries = defineList({
  shape: auditList,
  from: Prisma.sql`audit_entry`,
  publisherId: Prisma.sql`"publisherId"`,
  id: { sql: Prisma.sql`id`, type: "uuid" },
  select: Prisma.sql`id, "occurredAt", "recordedAt", "actorKind", "actorId", action, "targetType",
    "targetId", before, after, "requestId", ip`,
  filters: {
    occurredAt: { sql: Prisma.sql`"occurredAt"`, type: "timestamptz" },
    actor: { sql: Prisma.sql`"actorId"`, type: "text" },
    action: { sql: Prisma.sql`action`, type: "text" },
    targetType: { sql: Prisma.sql`"targetType"`, type: "text" },
  },
  sorts: { occurredAt: { sql: Prisma.sql`"occurredAt"`, type: "timestamptz" } },
  search: (term) => Prisma.sql`"targetId" ^@ ${term} OR "requestId" = ${term}`,
});
