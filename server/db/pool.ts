import pg from "pg";
import { env } from "@/server/env";
import { singleton } from "@/server/singleton";

/**
 * The process's only pool, as the app's role: raw statements, COPY and Prisma share it.
 * Whoever takes a client for tenant data sets the publisher first (`server/context.ts`).
 */
export const appPool = (): pg.Pool =>
  singleton("app-pool", () => {
    const pool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      application_name: "tenure",
      connectionTimeoutMillis: 10_000,
    });
    // An idle connection that the server closes must not end the process; the next query opens another.
    pool.on("error", () => undefined);
    return pool;
  });
