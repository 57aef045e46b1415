import { log } from "@/server/log";
import type { Exchange } from "@/server/http/exchange";
import { refuseUnstorableText } from "../../unstorable-text";
import { accessMethods } from "./access-methods";
import { customerMethods } from "./customer-methods";
import type { Method } from "./method";
import {
  errorOf,
  isCall,
  mostCalls,
  noSuchMethod,
  readCall,
  resultOf,
  rpcErrors,
  wholeFailure,
  type RpcCall,
  type RpcResponse,
} from "./protocol";
import { faultOf, rpcErrorOf } from "./refusals";
import { reportMethods } from "./report-methods";

const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...accessMethods, ...customerMethods, ...reportMethods }),
);

/** One request is answered by one response, a list of them by a list in the same order. */
export async function answerCalls(exchange: Exchange, body: unknown): Promise<object> {
  if (!Array.isArray(body)) return answerOne(exchange, body);
  if (body.length === 0 || body.length > mostCalls) return wholeFailure(rpcErrors.batch);

  const responses: RpcResponse[] = [];
  // One after another: a later call may build on what an earlier one has done.
  for (const member of body as unknown[]) responses.push(await answerOne(exchange, member));
  return responses;
}

async function answerOne(exchange: Exchange, given: unknown): Promise<RpcResponse> {
  const call = readCall(given);
  if (!isCall(call)) return call;
  const method = methods.get(call.method);
  if (method === undefined) return errorOf(call, noSuchMethod(call.method));
  try {
    refuseUnstorableText(call.params);
    return resultOf(call, await method(exchange, call.params));
  } catch (error) {
    return errorOf(call, rpcErrorOf(error) ?? failed(exchange, call, error));
  }
}

function failed({ requestId }: Exchange, { method }: RpcCall, err: unknown) {
  log().error({ requestId, method, err }, "failed");
  return faultOf(err);
}
