import { nextNumber } from "./next-number";
import { prisma } from "./prisma";

/** The next nine-digit publisher id: taken before there is a publisher to open a transaction for. */
export const nextPublisherId = (): Promise<bigint> => nextNumber(prisma(), "publisher");
