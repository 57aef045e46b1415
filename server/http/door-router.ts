import findMyWay from "find-my-way";
import type { Door, Parameters, Route } from "./door";

type Match = { door: Door; route: Route; parameters: Parameters };

/** A path that belongs to a door: with its route, or with the methods that would have one. */
export type Found = Match | { door: Door; route: null; allowed: readonly string[] };

export type DoorRouter = {
  find(method: string, path: string): Found | null;
  /** Whose a path is that cannot even be read. */
  ownerOf(path: string): Found | null;
};

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** One table of all public routes; `null` means the path is Next's. */
export function openDoors(doors: readonly Door[]): DoorRouter {
  const router = findMyWay({ caseSensitive: true, maxParamLength: 200 });
  for (const door of doors) {
    for (const route of door.routes) {
      // Never called by the router: `find` hands back the store, and the listener does the rest.
      router.on(route.method, route.pattern, () => undefined, { door, route });
    }
  }

  const match = (method: (typeof methods)[number], path: string): Match | null => {
    const found = router.find(method, path);
    if (found === null) return null;
    const { door, route } = found.store as { door: Door; route: Route };
    return { door, route, parameters: found.params };
  };

  const doorOf = (path: string) =>
    doors.find(({ prefixes }) => prefixes.some((prefix) => isUnder(path, prefix)));

  return {
    find(method, path) {
      const asked = method === "HEAD" ? "GET" : methods.find((known) => known === method);
      const found = asked && match(asked, path);
      if (found) return found;

      const door = doorOf(path);
      if (door === undefined) return null;
      const allowed = methods.filter((known) => match(known, path) !== null);
      return { door, route: null, allowed };
    },
    ownerOf(path) {
      const door = doorOf(path);
      return door ? { door, route: null, allowed: [] } : null;
    },
  };
}

const isUnder = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(`${prefix}/`);
