import { prisma } from "@/server/db/prisma";

const pageSize = 500;

/** Every publisher's id, the installation's 0 first, however many there are. */
export async function* eachPublisher(): AsyncGenerator<bigint> {
  let last = -1n;
  for (;;) {
    const page = await prisma().publisher.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: pageSize,
      select: { id: true },
    });
    for (const { id } of page) yield (last = id);
    if (page.length < pageSize) return;
  }
}
