import { cancelTask } from "@/server/services/tasks/cancel-task";
import { listTasks } from "@/server/services/tasks/list-tasks";
import { taskInput } from "@/server/services/tasks/schemas";
import { publisherProcedure, router } from "../trpc";

export const tasksRouter = router({
  list: publisherProcedure.query(({ ctx }) => listTasks(ctx)),
  cancel: publisherProcedure.input(taskInput).mutation(({ ctx, input }) => cancelTask(ctx, input)),
});
