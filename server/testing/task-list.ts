import { inTransaction } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { defineList } from "@/server/db/list/definition";
import { newId } from "@/server/db/new-id";
import { listShape } from "@/server/domain/list-shape";
import type { World } from "./world";

const shape = listShape({
  name: "tasks",
  fields: {
    title: { kind: "text" },
    state: { kind: "enum", values: ["queued", "running", "done"] },
    fileName: { kind: "enum" },
    id: { kind: "id", form: "uuid" },
    fileBytes: { kind: "id", form: "digits" },
    done: { kind: "number" },
    price: { kind: "money" },
    createdAt: { kind: "date" },
  },
  sortable: ["createdAt", "title", "done"],
  defaultSort: { field: "createdAt", direction: "descending" },
});

/** A list with a field of every kind, over a table that happens to be there. */
export const tasks = defineList({
  shape,
  from: Prisma.sql`background_task`,
  publisherId: Prisma.sql`"publisherId"`,
  id: { sql: Prisma.sql`id`, type: "uuid" },
  select: Prisma.sql`title`,
  filters: {
    title: { sql: Prisma.sql`title`, type: "text" },
    state: { sql: Prisma.sql`state`, type: "text" },
    fileName: { sql: Prisma.sql`"fileName"`, type: "text" },
    id: { sql: Prisma.sql`id`, type: "uuid" },
    fileBytes: { sql: Prisma.sql`"fileBytes"`, type: "integer" },
    done: { sql: Prisma.sql`done`, type: "integer" },
    price: { type: "money", minor: Prisma.sql`done`, currency: Prisma.sql`kind` },
    createdAt: { sql: Prisma.sql`"createdAt"`, type: "timestamptz" },
  },
  sorts: {
    createdAt: { sql: Prisma.sql`"createdAt"`, type: "timestamptz" },
    title: { sql: Prisma.sql`title`, type: "text" },
    done: { sql: Prisma.sql`done`, type: "integer" },
  },
  search: (term) => Prisma.sql`title ^@ ${term}`,
});

export type Task = { title: string };

export const titleOf = (task: Task) => task.title;

export const minute = (at: number) => new Date(Date.UTC(2026, 0, 1, 0, at));

type TaskRow = Partial<Prisma.BackgroundTaskCreateManyInput>;

/** `task 0`, `task 1` and so on, a minute apart. */
export function addTasks(world: World, count: number, row: (at: number) => TaskRow = () => ({})) {
  const data = Array.from({ length: count }, (_, at) => ({
    publisherId: world.publisherId,
    id: newId(),
    kind: "export",
    title: `task ${at}`,
    input: {},
    startedBy: world.owner.accountId,
    createdAt: minute(at),
    expiresAt: minute(0),
    ...row(at),
  }));
  return inTransaction(world.ctx, (tx) => tx.db.backgroundTask.createMany({ data }));
}
