import { env } from "@/server/env";
import { startSystem, type System } from "@/server/launch/steps/system";
import { newWorld } from "@/server/testing/world";
import { fillAuditLog } from "./audit-log";
import { fillCommerce } from "./bulk-commerce";
import { once } from "./once";

export const millionRows = 1_000_000;

let started: System | undefined;

/** The product as it serves, in a process of its own. */
export const runningSystem = once(async () => {
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_WORKER_URL, DATA_DIR } = env();
  const { AUTH_SECRET, SECRET_KEY } = env();
  started = await startSystem({
    ...{ DATABASE_URL, DATABASE_OWNER_URL, DATABASE_WORKER_URL, DATA_DIR },
    ...{ AUTH_SECRET, SECRET_KEY, SEED: "off" },
    // Visitors come through a proxy on this machine, each with an address that limits count apart.
    TRUSTED_PROXIES: "127.0.0.1,::1",
    // As in production: a figure without the log lines would flatter.
    LOG_LEVEL: "info",
  });
  return started;
});

/** Ends what benches have started, before the database goes that it works with. */
export const stopSystem = async () => started?.stop();

/** A publisher with a million entries in its audit log, beside a small one that must not matter. */
export const largePublisher = once(async () => {
  const [large, small] = [await newWorld({ now: new Date().toISOString() }), await newWorld()];
  await fillAuditLog(env().DATABASE_OWNER_URL, small.publisherId, 1_000);
  await fillAuditLog(env().DATABASE_OWNER_URL, large.publisherId, millionRows);
  return large;
});

/** A publisher with a million customers and a million transactions, beside a small one. */
export const largeShop = once(async () => {
  const [large, small] = [await newWorld({ now: new Date().toISOString() }), await newWorld()];
  const owner = env().DATABASE_OWNER_URL;
  await fillCommerce(owner, small, { customers: 1_000, transactions: 1_000 });
  await fillCommerce(owner, large, { customers: millionRows, transactions: millionRows });
  return large;
});
