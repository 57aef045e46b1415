import { PrismaPg } from "@prisma/adapter-pg";
import { singleton } from "@/server/singleton";
import { PrismaClient, type Prisma } from "./generated/client";
import { appPool } from "./pool";
import { statementNames } from "./statement-names";

/** What a verb may do with the database, inside a transaction or out of one. */
export type Db = Prisma.TransactionClient;

export const prisma = (): PrismaClient =>
  singleton("prisma", () => {
    const adapter = new PrismaPg(appPool(), { statementNameGenerator: statementNames() });
    return new PrismaClient({ adapter });
  });
