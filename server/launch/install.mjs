import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { alone } from "./lock.mjs";
import { step } from "./steps.mjs";
import { runTethered } from "./tether.mjs";

/**
 * Installs exactly the packages of the lock file, unless they are already there.
 *
 * @param {string} root
 */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  await step("Packages", (say) =>
    alone(
      `install ${root}`,
      async () => {
        if (isInstalled(root)) return say("installed by another start");
        const counting = setInterval(() => say(countInstalled(root)), 500);
        say("asking npm");
        await npmCi(root).finally(() => clearInterval(counting));
        writeStamp(root);
        say(countInstalled(root));
      },
      () => say("another start is installing"),
    ),
  );
}

const stampPath = (root) => path.join(root, "node_modules/.installed");
const hashOfLock = (root) =>
  createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
const readLock = (root, name) => JSON.parse(readFileSync(path.join(root, name), "utf8"));
const writeStamp = (root) => writeFileSync(stampPath(root), hashOfLock(root));

/** npm makes all folders at once and then fills them, so a package is there with its manifest. */
function countInstalled(root) {
  const folder = path.join(root, "node_modules");
  const list = (place) => readdirSync(place).filter((name) => !name.startsWith("."));
  try {
    const names = list(folder).flatMap((name) =>
      name.startsWith("@") ? list(path.join(folder, name)).map((own) => `${name}/${own}`) : name,
    );
    const filled = names.filter((name) => existsSync(path.join(folder, name, "package.json")));
    return `${filled.length} of ${names.length} installed`;
  } catch {
    return "removing the old ones"; // npm took a folder away while we looked
  }
}

/** npm empties node_modules first, so that an interrupted installation leaves no stamp. */
function isInstalled(root) {
  try {
    if (readFileSync(stampPath(root), "utf8") === hashOfLock(root)) return true;
  } catch {
    // no stamp: installed by hand, by halves, or not at all
  }
  if (!isInstalledByHand(root)) return false;
  writeStamp(root);
  return true;
}

/** npm writes this second lock file last, so what it lists is what is there. */
function isInstalledByHand(root) {
  try {
    const wanted = readLock(root, "package-lock.json").packages;
    const found = readLock(root, "node_modules/.package-lock.json").packages;
    return Object.entries(wanted).every(([place, entry]) => {
      if (place === "") return true;
      return found[place] ? found[place].version === entry.version : entry.optional === true;
    });
  } catch {
    return false;
  }
}

async function npmCi(root) {
  // Nothing the product needs is made by install scripts, so nobody else's code runs here.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit"];
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const options = { cwd: root, signal: "KILL" }; // npm, when busy, does not hear softer ones
  const { code, output } = await runTethered(command, [...first, ...args], options);
  if (code !== 0) throw new Error(`Installing the packages failed: ${reasonIn(output)}.`);
}

function reasonIn(output) {
  const lines = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  const told = lines.map((line) => line.replace(/^npm (error|ERR!) */, "").trim());
  const reason = told.find((line) => line && !/^(code|errno|syscall|path) /.test(line));
  return (reason || "npm ci said nothing more").replace(/\.$/, "");
}
