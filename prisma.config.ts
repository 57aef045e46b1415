import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { defineConfig } from "prisma/config";
import { embeddedOwnerUrl } from "./server/db/embedded/owner-url.ts";

const here = import.meta.dirname;
const settings = path.join(here, ".env");
if (existsSync(settings)) process.loadEnvFile(settings);

// Prisma's own engine is a download; whoever has it may name it here instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(here, "prisma/schema-engine.mjs");

/** Migrations are the owner's; without an address of one, the embedded database's is meant. */
const url =
  process.env.DATABASE_OWNER_URL ??
  process.env.DATABASE_URL ??
  embeddedOwnerUrl(path.resolve(here, process.env.DATA_DIR ?? ".data"));

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: url ?? "" },
});
