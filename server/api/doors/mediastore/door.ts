import type { Door } from "@/server/http/door";
import { entitlementRoutes } from "./entitlements";
import { renderMediaStoreFailure } from "./envelope";
import { offerRoutes } from "./offers";
import { ownAccountRoutes } from "./own-account";
import { registrationRoutes } from "./registration";

/**
 * The REST API that customers' own browsers and apps call, at the origin's root: the front-end kits
 * know no prefix. Every root path of the contract belongs to it, whether or not it answers there
 * yet, so that no page is ever built in its place.
 */
export const mediaStoreDoor: Door = {
  prefixes: [
    ...["/auths", "/refresh_tokens", "/sso", "/customers", "/locales", "/publishers"],
    ...["/subscriptions", "/subscription_switches", "/payment_details", "/payment-methods"],
    ...["/receipt", "/offers", "/v2", "/orders", "/payments", "/connectors", "/gifts"],
    ...["/entitlements", "/roku", "/apple", "/android", "/amazon"],
  ],
  cors: {
    allowHeaders: "authorization, content-type, accept, x-requested-by",
    exposeHeaders: "x-total-count, x-request-id, retry-after",
    allowMethods: "GET, POST, PUT, PATCH, DELETE, OPTIONS",
  },
  routes: [...registrationRoutes, ...ownAccountRoutes, ...offerRoutes, ...entitlementRoutes],
  renderFailure: renderMediaStoreFailure,
};
