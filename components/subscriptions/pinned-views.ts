import type { PinnedView } from "@/components/views/view-tabs";

/** What people ask of subscriptions every day. */
export const subscriptionViews: readonly PinnedView[] = [
  { id: "active", name: "Active", params: { f: "state.any:active,trial" } },
  { id: "trial", name: "In trial", params: { f: "state.any:trial" } },
  { id: "stopping", name: "Cancels at period end", params: { f: "state.any:stopped" } },
  { id: "ended", name: "Ended", params: { f: "state.any:terminated" } },
];
