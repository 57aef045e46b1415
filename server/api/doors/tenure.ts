import { z } from "zod";
import type { Door } from "@/server/http/door";
import { getPublicProfile } from "@/server/services/publishers/get-public-profile";
import { getPublicProfileInput } from "@/server/services/publishers/schemas";
import { renderJsonFailure } from "./json-failure";
import { restRoute } from "./rest-route";

const publicProfile = z.object({
  id: z.int(),
  name: z.string(),
  country: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  locale: z.string(),
});

/** Our own public API: what hosted pages, embeds and anybody's scripts may ask without a token. */
export const tenureDoor: Door = {
  prefixes: ["/api/publishers"],
  cors: { allowHeaders: "content-type, x-request-id", exposeHeaders: "x-request-id, retry-after" },
  routes: [
    restRoute({
      method: "GET",
      pattern: "/api/publishers/:publisherId/profile",
      input: getPublicProfileInput,
      verb: getPublicProfile,
      output: publicProfile,
      headers: { "cache-control": "public, max-age=60" },
    }),
  ],
  renderFailure: renderJsonFailure,
};
