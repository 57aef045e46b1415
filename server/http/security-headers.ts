export type PageSafety = {
  /** `next dev` evaluates code, injects styles and talks over a socket. */
  isDevelopment: boolean;
  /** Served over HTTPS for good, so that browsers may remember it. */
  isLive: boolean;
};

const nosniff = { "x-content-type-options": "nosniff" };

/** For answers that are read by programs and never rendered. */
export function doorHeaders({ isLive }: PageSafety): Record<string, string> {
  return {
    ...nosniff,
    ...transport(isLive),
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
  };
}

/** For pages and what belongs to them. */
export function pageHeaders(path: string, policy: string, safety: PageSafety) {
  return {
    ...nosniff,
    ...transport(safety.isLive),
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=(), payment=(self)",
    "content-security-policy": policy,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // For browsers that do not know `frame-ancestors`.
    ...(frameAncestorsOf(path) === "'none'" ? { "x-frame-options": "DENY" } : {}),
  };
}

/** Only what we sent runs: scripts carry this request's nonce, or were loaded by one that does. */
export function contentSecurityPolicy(path: string, nonce: string, safety: PageSafety): string {
  const { isDevelopment } = safety;
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${styles}`,
    // Style attributes place popovers, rows and bars; they cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${showsOffer(path) ? " https:" : ""}`,
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestorsOf(path)}`,
  ].join("; ");
}

const previewPath = "/checkout-preview";

/** A checkout shows the offer's picture from wherever its publisher keeps it. */
const showsOffer = (path: string): boolean => path.startsWith("/c/") || path === previewPath;

/** Which sites may show a page inside their own: none, but for the preview that the dashboard frames. */
function frameAncestorsOf(path: string): string {
  return path === previewPath ? "'self'" : "'none'";
}

const transport = (isLive: boolean): Record<string, string> =>
  isLive ? { "strict-transport-security": "max-age=31536000" } : {};
