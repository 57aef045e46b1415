import { z } from "zod";

export const taskInput = z.object({ taskId: z.uuid("This is no task's id.") });
export type TaskInput = z.infer<typeof taskInput>;
