/** One call of a body, as far as it could be read. */
export type RpcCall = {
  id: string | null;
  method: string;
  params: Record<string, unknown>;
};

export type RpcError = { code: number; message: string };

export type RpcResponse = {
  result: object | null;
  id: string | null;
  error: RpcError | null;
  jsonrpc: "2.0";
};

/** Many more than any client bundles. */
export const mostCalls = 100;

export const rpcErrors = {
  parse: { code: -32700, message: "The request body is not valid JSON." },
  request: { code: -32600, message: "This is no JSON-RPC request." },
  batch: { code: -32600, message: `A batch holds 1 to ${mostCalls} requests.` },
  params: { code: -32602, message: "The params must be an object." },
} as const satisfies Record<string, RpcError>;

export const noSuchMethod = (method: string): RpcError => ({
  code: -32601,
  message: `There is no method "${method.slice(0, 60)}".`,
});

export const resultOf = ({ id }: Pick<RpcCall, "id">, result: object): RpcResponse => ({
  result,
  id,
  error: null,
  jsonrpc: "2.0",
});

export const errorOf = ({ id }: Pick<RpcCall, "id">, error: RpcError): RpcResponse => ({
  result: null,
  id,
  error,
  jsonrpc: "2.0",
});

/**
 * What is said of a body that holds no call at all. One client looks for the code at the top, the
 * others within `error`.
 */
export const wholeFailure = (error: RpcError) => ({ ...errorOf({ id: null }, error), ...error });

/** Reads one member of a body; an error keeps the id, so that the client finds its call again. */
export function readCall(given: unknown): RpcCall | RpcResponse {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return errorOf({ id: null }, rpcErrors.request);
  }
  const { id: rawId, method, params: rawParams } = given as Record<string, unknown>;
  const id = idOf(rawId);
  if (typeof method !== "string") return errorOf({ id }, rpcErrors.request);
  const params = paramsOf(rawParams);
  return params === null ? errorOf({ id }, rpcErrors.params) : { id, method, params };
}

export const isCall = (read: RpcCall | RpcResponse): read is RpcCall => "method" in read;

/** Every published client gets its id back as a text, whatever it sent. */
function idOf(given: unknown): string | null {
  return typeof given === "string" || typeof given === "number" ? String(given) : null;
}

/** Some languages write an empty object as an empty list, or as nothing. */
function paramsOf(given: unknown): Record<string, unknown> | null {
  if (given === undefined || given === null) return {};
  if (Array.isArray(given)) return given.length === 0 ? {} : null;
  return typeof given === "object" ? (given as Record<string, unknown>) : null;
}
