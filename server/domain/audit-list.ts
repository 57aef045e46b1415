import { listShape } from "./list-shape";

/** How the audit log is filtered and sorted, in the browser and in the database. */
export const auditList = listShape({
  name: "audit-entries",
  fields: {
    occurredAt: { kind: "date" },
    actor: { kind: "enum" },
    action: { kind: "enum" },
    targetType: { kind: "enum" },
  },
  sortable: ["occurredAt"],
  defaultSort: { field: "occurredAt", direction: "descending" },
});
