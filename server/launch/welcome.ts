import type { Env } from "../env.ts";
import type { SignIn } from "./bundle-contract.ts";
import { bold, dim, print } from "./steps.mjs";

/** Says where the system is to be found, and in the sandbox how to get in. */
export function welcome({ PUBLIC_URL }: Env, signIn: SignIn): void {
  const line = (title: string, text: string) => print(`  ${dim(title.padEnd(9))} ${text}`);
  print("");
  line("Open", bold(PUBLIC_URL));
  if (signIn) line("Sign in", `${signIn.email}, password ${signIn.password}`);
  line("Stop", "Ctrl-C");
  print("");
}
