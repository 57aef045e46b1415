// Everything `npm start` and its siblings need before there are packages: plain JavaScript that
// the oldest supported Node can run, and nothing imported at the top that an older one cannot.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Node that installs packages, and Node that runs the product's TypeScript as it is. */
const oldestHost = [20, 0];
const oldestRuntime = [22, 19];

/**
 * Runs `server/launch/<name>.ts` under a recent enough Node, installing packages first when the
 * lock file asks for others than are there. Ends this process with the exit code of that one.
 *
 * @param {string} name
 */
export async function launch(name) {
  if (!isAtLeast(process.versions.node, oldestHost)) {
    return refuse(
      `Tenure needs Node.js 20 or newer and this is ${process.versions.node}: ` +
        `install a current one from https://nodejs.org and run the command again.`,
    );
  }
  process.chdir(root);
  try {
    const { installPackages } = await import("./install.mjs");
    await installPackages(root);
  } catch (error) {
    return refuse(error.message);
  }
  const node = findRuntime();
  if (!node) {
    return refuse(
      `Tenure runs on Node.js ${oldestRuntime.join(".")} or newer, this is ${process.versions.node} ` +
        `and npm carries none for this machine: install one from https://nodejs.org.`,
    );
  }
  run(node, name);
}

/** The Node that npm installed beside the packages where it exists, else the one we are in. */
function findRuntime() {
  const bundled = path.join(root, "node_modules/.bin/node");
  const candidates = existsSync(bundled) ? [bundled, process.execPath] : [process.execPath];
  return candidates.find((node) => {
    const { stdout, status } = spawnSync(node, ["--version"], { encoding: "utf8" });
    return status === 0 && isAtLeast(stdout.trim().slice(1), oldestRuntime);
  });
}

/** What packages will have to change one day concerns who works on the code, not who runs it. */
function muted(name) {
  const isOperated = name === "start" || name === "worker";
  const kinds = ["ExperimentalWarning", ...(isOperated ? ["DeprecationWarning"] : [])];
  return kinds.map((kind) => `--disable-warning=${kind}`);
}

function run(node, name) {
  const script = path.join(root, "server/launch", `${name}.ts`);
  const child = spawn(node, [...muted(name), script, ...process.argv.slice(2)], {
    // The channel carries no messages: its end tells the child that this process is gone.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
      NEXT_TELEMETRY_DISABLED: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  stopWithNpm(child);
  child.on("error", (error) => refuse(`Starting ${node} failed: ${error.message}.`));
  child.on("exit", (code, signal) => {
    process.exit(signal === null ? code : 1);
  });
}

/**
 * A killed npm would leave the system running with nobody to stop it. npm runs scripts through a
 * shell, which survives it: so the shell's parent is watched too, where that can be read.
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const ancestry = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = ancestry();
  setInterval(() => {
    if (ancestry() !== atStart) child.kill("SIGTERM");
  }, 1000).unref();
}

function parentOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop();
    return afterName.split(" ")[1];
  } catch {
    return "unknown";
  }
}

function isAtLeast(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
