import { z } from "zod";

export const auditEntryInput = z.strictObject({ entryId: z.uuid() });
export type AuditEntryInput = z.infer<typeof auditEntryInput>;
