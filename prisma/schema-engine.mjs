#!/usr/bin/env node
// Prisma's CLI drives migrations through a native program that it downloads. This one takes the
// same arguments and speaks the same JSON-RPC on its standard streams, and runs the WebAssembly
// build of that engine, which npm carries, over the `pg` driver.
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import { runDatabaseCommand } from "./engine/database-commands.mjs";
import { errorCodeOf } from "./engine/error-codes.mjs";
import { openEngine } from "./engine/open-engine.mjs";

const { command, url, datamodels } = readArguments(process.argv.slice(2));

if (command[0] === "--version") {
  process.stdout.write("schema-engine-cli webassembly\n");
  process.exit(0);
}
tell("INFO", { message: "Starting schema engine CLI" });
if (command[0] === "cli") await endWith(() => runDatabaseCommand(command[1], url));
await endWith(serve);

/** The native engine's arguments, of which only these matter without a native driver. */
function readArguments(argv) {
  const given = { command: [], url: undefined, datamodels: [] };
  const takesValue = {
    "--datamodels": (file) => given.datamodels.push([file, readFileSync(file, "utf8")]),
    "--datasource": (json) => {
      given.url = JSON.parse(json).url;
    },
    "--enabled-preview-features": () => {},
    "--extension-types": () => {},
  };
  for (let at = 0; at < argv.length; at += 1) {
    const take = takesValue[argv[at]];
    if (take) take(argv[(at += 1)]);
    else given.command.push(argv[at]);
  }
  return given;
}

/** The CLI reads why we failed from the last error line on standard error. */
async function endWith(work) {
  try {
    await work();
    process.exit(0);
  } catch (error) {
    const { code, message } = errorCodeOf(error, url);
    tell("ERROR", { error_code: code, message, is_panic: false });
    process.exit(1);
  }
}

async function serve() {
  const engine = await openEngine(url, datamodels);
  let prints = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the CLI's answer to something we had it print
    try {
      const { printed, result } = await engine.call(method, params);
      if (printed !== undefined) {
        prints += 1;
        send({ id: `print-${prints}`, method: "print", params: { content: printed } });
      }
      send({ id, result });
    } catch (error) {
      send({ id, error: toRpcError(error) });
    }
  }
}

function toRpcError(error) {
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: {
      is_panic: false,
      message: String(error?.message ?? error),
      meta: error?.meta ?? null,
      error_code: error?.code ?? null,
    },
  };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function tell(level, fields) {
  process.stderr.write(`${JSON.stringify({ level, target: "schema_engine::logger", fields })}\n`);
}
