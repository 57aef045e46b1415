/** Heads every page of a sandbox, so that it is never taken for the system with real money. */
export function SandboxBar() {
  return (
    <aside
      aria-label="Sandbox"
      className="sticky top-0 z-40 flex h-7 items-center justify-center gap-1.5 bg-accent px-3 text-xs font-medium text-accent-fg"
    >
      <strong className="font-semibold">Sandbox:</strong> no real money
    </aside>
  );
}
