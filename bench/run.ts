import { readdirSync } from "node:fs";
import { basename } from "node:path";
import type { Bench, Figure } from "./support/bench";
import { stopSystem } from "./support/shared";

const print = (text: string) => void process.stdout.write(`${text}\n`);

/** Benches are found by their files, which lie beside this one once they are bundled. */
const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".mjs") && file !== basename(import.meta.filename))
  .map((file) => basename(file, ".mjs"))
  .toSorted();

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const names = chosen(args.filter((arg) => !arg.startsWith("--")));

if (!asJson) print(row("BENCH", "VALUE", "RATIO", "TARGET"));
try {
  for (const name of names) {
    const { bench } = (await import(new URL(`${name}.mjs`, import.meta.url).href)) as {
      bench: Bench;
    };
    show(bench, await bench.run());
  }
} finally {
  await stopSystem();
}
// What a bench leaves open (pools, agents) shall not keep the process.
process.exit(0);

function chosen(wanted: string[]): string[] {
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`No bench ${unknown.join(", ")}. There are: ${known.join(", ")}.\n`);
    process.exit(1);
  }
  return wanted.length > 0 ? wanted : known;
}

function show({ name, target }: Bench, { value, unit, ratio, notes = [] }: Figure) {
  if (asJson) {
    print(JSON.stringify({ name, value, unit, ratio }));
    return;
  }
  print(row(name, `${format(value)} ${unit}`, ratio === null ? "–" : format(ratio), target));
  for (const note of notes) print(`    ${note}`);
}

function row(name: string, value: string, ratio: string, target: string): string {
  return `${name.padEnd(20)}${value.padStart(18)}${ratio.padStart(9)}   ${target}`;
}

function format(number: number): string {
  return number.toLocaleString(
    "en",
    number < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 },
  );
}
