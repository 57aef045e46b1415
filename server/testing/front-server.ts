import { connect, type AddressInfo } from "node:net";
import { PassThrough, Readable } from "node:stream";
import { createLog } from "@/server/log";
import type { Door } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import { FailedRequest, tooManyRequests } from "@/server/http/failure";
import { createFrontServer } from "@/server/http/front-server";
import { createListener, type ListenerParts } from "@/server/http/listener";
import { readJson } from "@/server/http/body";

/** A door like the real ones, small enough to see through. */
const door: Door = {
  prefixes: ["/things"],
  cors: { allowHeaders: "content-type", exposeHeaders: "x-request-id" },
  routes: [
    {
      method: "GET",
      pattern: "/things/:thingId",
      answer: async (_, { thingId }) => ({ status: 200, body: JSON.stringify({ thingId }) }),
    },
    {
      method: "POST",
      pattern: "/things",
      answer: async ({ req }) => ({ status: 200, body: JSON.stringify(await readJson(req, 100)) }),
    },
    {
      method: "GET",
      pattern: "/things/streamed/:pieces",
      answer: async (_, { pieces }) => ({
        status: 200,
        headers: { "content-type": "text/plain" },
        body: Readable.from(count(Number(pieces))),
      }),
    },
    {
      method: "GET",
      pattern: "/things/broken",
      answer: () => Promise.reject(new Error("the secret recipe")),
    },
  ],
  renderFailure: ({ status, code }) => ({ status, body: JSON.stringify({ refused: code }) }),
};

/** Counts up to ten, and breaks off when it should count further. */
function* count(to: number) {
  for (let piece = 1; piece <= to; piece += 1) {
    if (piece > 10) throw new Error("out of fingers");
    yield `${piece}\n`;
  }
}

/** A front server on a free port of loopback, with a stand-in for Next, and its log to read. */
export async function startTestServer(overrides: Partial<ListenerParts> = {}) {
  const lines = new PassThrough();
  const listener = createListener({
    doors: [door],
    pages: async ({ res }: Exchange) => void res.end("a page"),
    probes: {},
    admit: async () => undefined,
    proxies: { includes: () => false },
    safety: { isDevelopment: false, isLive: true },
    log: createLog("info", lines),
    ...overrides,
  });
  const { server, close } = createFrontServer(listener, false);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    close,
    url: `http://127.0.0.1:${port}`,
    /** Sends bytes as they are, and resolves with all that comes back until the connection ends. */
    sendRaw: (bytes: string) => sendRaw(port, bytes),
    log: () => String(lines.read() ?? ""),
  };
}

function sendRaw(port: number, bytes: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let received = "";
  const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
  socket.on("data", (chunk) => (received += String(chunk)));
  socket.on("error", reject);
  socket.on("close", () => resolve(received));
  return promise;
}

export const refuseEverybody = () => Promise.reject(new FailedRequest(tooManyRequests(7)));
