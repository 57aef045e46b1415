import type { Failure } from "@/server/http/failure";

export type Refusal = { status: number; code: string; errors: string[] };

type Known = { code: string; status?: number; text?: string };

/**
 * What the contract calls our refusals; clients match parts of the texts, so they stay as they are.
 * What is not listed keeps its own text, under a code made of its status.
 */
const known: Readonly<Record<string, Known>> = {
  "auth.required": { code: "AUTH0001", text: "JWT is missing" },
  "jwt.missing": { code: "AUTH0001", text: "JWT is missing" },
  "jwt.invalid": { code: "AUTH0002", text: "Invalid JWT token" },
  "jwt.expired": { code: "AUTH0003", text: "Invalid JWT token: it has expired" },
  "jwt.other-customer": { code: "AUTH0002", text: "This JWT belongs to another customer" },
  "customer.gone": { code: "AUTH0002", text: "Invalid JWT token" },
  "customer.refresh-token-spent": { code: "AUTH0002" },
  "customer.wrong-credentials": { code: "USER0001", text: "Wrong email or password" },
  "customer.exists": { code: "USER0002", status: 422, text: "Customer already exists" },
  "customer.external-id-taken": {
    code: "REQ0001",
    status: 422,
    text: "Invalid param externalId: it belongs to another customer.",
  },
  "seller.not-found": { code: "REQ0100", status: 422 },
  "offer.not-found": { code: "REQ0100", status: 404 },
  "body.invalid": { code: "REQ0001" },
  "query.invalid": { code: "REQ0002" },
  "path.invalid": { code: "REQ0003" },
  "input.unstorable-text": { code: "REQ0001" },
  "request.malformed-json": { code: "REQ0001", text: "Invalid body: it is not valid JSON." },
  "request.body-not-object": { code: "REQ0001", text: "Invalid body: it is no JSON object." },
  "request.body-too-large": { code: "REQ0001", text: "Invalid body: it is too large." },
  "request.malformed-url": { code: "REQ0003" },
};

/** How MediaStore calls a failure. */
export function refusalOf(failure: Failure): Refusal {
  // Clients know this sentence, and nothing else of what went wrong on our side.
  if (failure.status >= 500) {
    const text = `Request failed with status code ${failure.status}`;
    return { status: failure.status, code: "S0001", errors: [text] };
  }
  const { code, status, text } = known[failure.code] ?? { code: `REQ0${failure.status}` };
  const errors = failure.fields ? complaintsOf(failure.fields) : [text ?? failure.message];
  return { status: status ?? failure.status, code, errors };
}

const complaintsOf = (fields: Record<string, string>): string[] =>
  Object.entries(fields).map(([field, text]) => `Invalid param ${field || "body"}: ${text}`);
