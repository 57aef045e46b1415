import { existsSync } from "node:fs";
import { Refusal } from "./refusal.ts";

/**
 * Adds what a file says to the environment; what is set already wins.
 *
 * @returns whether there was a file
 */
export function loadDotEnv(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    process.loadEnvFile(file);
    return true;
  } catch (cause) {
    throw new Refusal(`${file} cannot be read: let this account read it, or remove it.`, { cause });
  }
}
