import { addEntries, list, offers } from "./export-world";
import { sessionCookie } from "./session-cookie";
import { newWorld, type World } from "./world";

export const csvPath = `/${list}?format=csv&f=${offers}`;

/** Somebody signed in who asks a test server for a publisher's files. */
export async function visitor(
  { url }: { url: string },
  world: World,
  accountId = world.owner.accountId,
) {
  const cookie = await sessionCookie(accountId);
  const home = `${url}/api/exports/${world.publisherId}`;
  return {
    cookie,
    url: (path: string) => home + path,
    ask: (path: string, headers: Record<string, string> = {}, method = "GET") =>
      fetch(home + path, { method, headers: { cookie, ...headers } }),
  };
}

export async function worldWithEntries(count: number, hashes = 0): Promise<World> {
  const world = await newWorld({ now: "2025-01-01T00:00Z" });
  await addEntries(world, count, hashes);
  return world;
}
