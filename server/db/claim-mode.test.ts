import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { claimMode } from "./claim-mode";
import { startDatabase } from "./embedded/start-database";
import { migrate } from "./migrate";

test("a database keeps the mode it was first started in", async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "tenure-mode-"));
  const server = await startDatabase({ dir, settings: { fsync: "off" } });
  try {
    const { owner, app, worker } = server.urls;
    await migrate({ ownerUrl: owner, appUrl: app, workerUrl: worker });
    await claimMode(owner, "sandbox");
    await claimMode(owner, "sandbox");
    await expect(claimMode(owner, "live")).rejects.toThrow("set TENURE_MODE=sandbox");
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});
