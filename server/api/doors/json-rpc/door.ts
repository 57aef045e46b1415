import { defaultBodyLimit, readJson } from "@/server/http/body";
import type { Answer, Door } from "@/server/http/door";
import type { Exchange } from "@/server/http/exchange";
import type { Failure } from "@/server/http/failure";
import { answerCalls } from "./answer-calls";
import { rpcErrors, wholeFailure, type RpcError } from "./protocol";

/** A call is answered with 200 whatever became of it: clients look no further than another status. */
const ok = (body: object): Answer => ({
  status: 200,
  body: JSON.stringify(body),
  headers: { "cache-control": "no-store" },
});

/** The body is JSON whatever its type says: clients send four different ones. */
async function answer(exchange: Exchange): Promise<Answer> {
  const body = await readJson(exchange.req, defaultBodyLimit);
  return ok(body === undefined ? wholeFailure(rpcErrors.parse) : await answerCalls(exchange, body));
}

/** JSON-RPC 3.0, the older API of publishers' servers, on both paths that clients know. */
export const jsonRpcDoor: Door = {
  prefixes: ["/3.0", "/api/3.0"],
  isForServers: true,
  cors: {
    allowHeaders: "content-type, accept",
    exposeHeaders: "x-request-id",
    allowMethods: "POST, OPTIONS",
  },
  routes: [
    { method: "POST", pattern: "/3.0/json-rpc", answer },
    { method: "POST", pattern: "/api/3.0/json-rpc", answer },
  ],
  renderFailure(failure) {
    const rendered = ok(wholeFailure(errorFor(failure)));
    // Another path or another method is no call at all.
    return failure.status === 404 || failure.status === 405
      ? { ...rendered, status: failure.status }
      : rendered;
  },
};

function errorFor({ status, code, message }: Failure): RpcError {
  if (code === "request.malformed-json") return rpcErrors.parse;
  return { code: status >= 500 ? -32000 : -32600, message };
}
