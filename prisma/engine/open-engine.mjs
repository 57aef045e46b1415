import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { createDatabase, databaseIn } from "./administration.mjs";
import { MigrationAdapterFactory } from "./migration-adapter.mjs";

/**
 * Loads the engine and gives it its database, if there is one: some calls need none.
 *
 * @returns an object whose `call` answers one request with its result, and with the text, if any,
 *   that the CLI is to print first
 */
export async function openEngine(url, datamodels) {
  instantiate();
  const factory = bindMigrationAwareSqlAdapterFactory(
    url ? new MigrationAdapterFactory(url) : noDatabase,
  );
  const original = (error) => originalError(error, factory.errorRegistry);
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };
  const engine = await engineModule.SchemaEngine.new(options, () => {}, factory).catch((error) => {
    throw original(error);
  });
  const own = {
    createDatabase: async () => {
      await createDatabase(url);
      return { databaseName: databaseIn(url) };
    },
    getDatabaseVersion: (params) => engine.version(params),
    // It compares with what the migrations come to, but cannot build that in a shadow database
    // itself: it relies on a diagnosis having done so, as none has when migrations were pending.
    evaluateDataLoss: async (params) => {
      const { migrationsList, filters } = params;
      await engine.devDiagnostic({ migrationsList, filters });
      return engine.evaluateDataLoss(params);
    },
  };
  return {
    call: async (method, params) => {
      const call = own[method] ?? engine[method].bind(engine);
      const result = await call(params).catch((error) => {
        throw original(error);
      });
      // The native engine has the CLI print a difference, and leaves it out of its answer.
      if (method !== "diff") return { result: result ?? {} };
      return { printed: result.stdout ?? undefined, result: { ...result, stdout: null } };
    },
  };
}

function instantiate() {
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const code = readFileSync(script.replace(/\.js$/, ".wasm"));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), {
    "./schema_engine_bg.js": engineModule,
  });
  engineModule.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
}

const refuseConnection = async () => {
  throw new Error("no address of a database is set");
};

const noDatabase = {
  provider: "postgres",
  adapterName: "none",
  connect: refuseConnection,
  connectToShadowDb: refuseConnection,
};

/** Errors of the adapter pass through WebAssembly as a number, to be looked up afterwards. */
function originalError(error, registry) {
  const [, id] = /External error id#(\d+)/.exec(String(error?.message ?? "")) ?? [];
  return (id && registry?.consumeError?.(Number(id))?.error) ?? error;
}
