import path from "node:path";
import { readSecrets } from "../../launch/secrets.ts";
import { readPlace } from "./place.ts";
import { isAlive, readPostmaster } from "./postmaster.ts";
import { urlsOf } from "./urls.ts";

/** The owner's address of the embedded database while it runs, for tools beside the product. */
export function embeddedOwnerUrl(dir: string): string | null {
  const place = readPlace(dir);
  if (!place) return null;
  const postmaster = readPostmaster(place.outside ?? path.join(dir, "postgres"));
  if (!postmaster || !isAlive(postmaster.pid)) return null;
  return urlsOf(postmaster.port, readSecrets(dir).databasePasswords).owner;
}
