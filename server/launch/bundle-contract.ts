import { pathToFileURL } from "node:url";
import { bundlePath, type BundleName } from "./bundles.ts";

/** What each bundle exports, as far as the launcher calls it. */
type Contract = {
  main: { serve(options: { dev: boolean }): Promise<{ port: number; close(): Promise<void> }> };
  "worker-main": { work(): Promise<{ close(): Promise<void> }> };
  seed: {
    seed(options: { say: (progress: string) => void }): Promise<{
      created: boolean;
      signIn: { email: string; password: string } | null;
      customers: number;
    }>;
  };
};

export type SignIn = Awaited<ReturnType<Contract["seed"]["seed"]>>["signIn"];

/** Loads a bundle; it was made from the sources whose types the contract repeats. */
export async function loadBundle<Name extends BundleName>(
  name: Name,
  folder = "dist",
): Promise<Contract[Name]> {
  return (await import(pathToFileURL(bundlePath(name, folder)).href)) as Contract[Name];
}
