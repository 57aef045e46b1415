import { inTransaction, type ServiceContext } from "@/server/context";

type Outcome = { done: number; failed: number; total: number };

/** Says beside the task what a glance has to know: what failed, or how far it came. */
export async function tellOutcome(
  ctx: ServiceContext,
  taskId: string,
  { done, failed, total }: Outcome,
): Promise<void> {
  const words = [
    ...(done < total ? [`Stopped after ${done} of ${total} rows; those stay done.`] : []),
    ...(failed > 0 ? [`${failed} of ${done} could not be done: the file says why.`] : []),
  ];
  if (words.length === 0) return;
  await inTransaction(ctx, ({ db, publisherId }) =>
    db.backgroundTask.updateMany({
      where: { publisherId, id: taskId },
      data: { failure: words.join(" ") },
    }),
  );
}
