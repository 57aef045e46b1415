import { spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { spawnTethered } from "./tether.mjs";

/** A command that runs until it is stopped, and is connected to us for as long as it lives. */
async function livingCommand() {
  const server = net.createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  const connected = once(server, "connection") as Promise<[net.Socket]>;
  const args = ["-e", `require("net").connect(${port}, "127.0.0.1")`];
  const lives = async () => {
    const [socket] = await connected;
    return { ended: once(socket.resume(), "close") };
  };
  return { args, lives };
}

test("a command is stopped when it is let go", async () => {
  const { args, lives } = await livingCommand();
  const { child, release } = spawnTethered(process.execPath, args);
  const { ended } = await lives();
  const exit = once(child, "exit");
  release();
  await ended;
  expect(await exit).toEqual([143, null]);
});

test("its exit code is its own when it ends by itself", async () => {
  const { child } = spawnTethered(process.execPath, ["-e", "process.exit(7)"]);
  expect(await once(child, "exit")).toEqual([7, null]);
});

test("a command ends with the process that started it, even when that is killed", async () => {
  const { args, lives } = await livingCommand();
  const script = `
    import { spawnTethered } from ${JSON.stringify(path.join(import.meta.dirname, "tether.mjs"))};
    spawnTethered(process.execPath, ${JSON.stringify(args)});`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script]);
  onTestFinished(() => void parent.kill("SIGKILL"));
  const { ended } = await lives();
  parent.kill("SIGKILL");
  await expect(ended).resolves.toBeDefined();
});
