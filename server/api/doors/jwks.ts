import { publicKeySet } from "@/server/auth/signing-keys";
import type { Door } from "@/server/http/door";
import { renderJsonFailure } from "./json-failure";

/** The public keys by which anybody verifies the tokens of customers. @see RFC 7517, RFC 8615 */
export const jwksDoor: Door = {
  prefixes: ["/.well-known/jwks.json"],
  cors: { allowHeaders: "accept, content-type", exposeHeaders: "x-request-id" },
  routes: [
    {
      method: "GET",
      pattern: "/.well-known/jwks.json",
      answer: async () => ({
        status: 200,
        body: JSON.stringify(await publicKeySet()),
        headers: { "cache-control": "public, max-age=300" },
      }),
    },
  ],
  renderFailure: renderJsonFailure,
};
