import type { CheckoutView } from "@/server/services/checkout/checkout-view";

/** Where a checkout can be seen without being one: a page that shows what it is told, in a frame. */
export const previewPath = "/checkout-preview";

/** Between the dashboard and that page, both of this origin. */
export type PreviewMessage =
  /** From the page: it listens. */
  | { type: "ready" }
  /** To the page: what to show. */
  | { type: "view"; view: CheckoutView }
  /** From the page: how high it is, in pixels. */
  | { type: "height"; height: number };
