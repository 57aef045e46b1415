const registryKey = Symbol.for("tenure.singletons");

type Holder = { [registryKey]?: Map<string, unknown> };

/**
 * Makes a value once per process. The front server and Next hold two copies of
 * every module, so anything shared (pools, caches, parsed environment) is kept
 * on `globalThis`; the development server's reloads find it there again too.
 */
export function singleton<T>(name: string, make: () => T): T {
  const registry = ((globalThis as Holder)[registryKey] ??= new Map());
  if (!registry.has(name)) registry.set(name, make());
  // Safe: a name belongs to one call site, so what was stored is what that site makes.
  return registry.get(name) as T;
}
