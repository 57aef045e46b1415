import { failureOf, wire } from "@/server/api/errors";
import { DomainError } from "@/server/domain/errors";
import { FailedRequest } from "@/server/http/failure";
import type { RpcError } from "./protocol";

/** The contract's numbers for our refusals. What is not listed keeps its kind's number. */
const codes: Readonly<Record<string, number>> = {
  "customer-token.invalid": 1,
  "customer.token-invalid": 1,
  "publisher-token.invalid": 3,
  "offer.not-found": 4,
  "publisher-token.elsewhere": 5,
  "auth.permission-missing": 5,
  "customer.not-found": 10,
  "customer-email.malformed": 10,
  "customer-email.missing": 11,
  "customer.gone": 12,
  "customer.not-active": 12,
  "customer.exists": 13,
  "arguments.invalid": 16,
};

const generic = { code: -32000, message: "Something went wrong on our side." };

/** How a refusal is told to JSON-RPC's clients; `null` for a fault of ours, which is for the log. */
export function rpcErrorOf(error: unknown): RpcError | null {
  if (error instanceof DomainError) {
    const { code, kind, message } = error;
    return { code: codes[code] ?? wire[kind].jsonRpc, message };
  }
  if (error instanceof FailedRequest) return { code: -32600, message: error.message };
  return null;
}

/** What a fault of ours is told as: that it is ours, and whether another try makes sense. */
export function faultOf(error: unknown): RpcError {
  const { status, message } = failureOf(error);
  return status === 503 ? { ...generic, message } : generic;
}
