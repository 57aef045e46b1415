import { env } from "@/server/env";
import type { Door } from "@/server/http/door";

/** A door that stands in a sandbox alone: in a live installation its paths lead nowhere. */
export const sandboxOnly = (
  door: Door,
  isSandbox = () => env().TENURE_MODE === "sandbox",
): Door => ({
  ...door,
  // Read when the doors are opened: this module may be loaded before there is an environment.
  get routes() {
    return isSandbox() ? door.routes : [];
  },
});
