import type { PinnedView } from "@/components/views/view-tabs";

/** What people ask of subscriptions every day. */
export const subscriptionViews: readonly PinnedView[] = [
  { id: "active", name: "Active", params: { f: "state.any:active,trial" } },
  { id: "trial", name: "In trial", params: { f: "state.any:trial" } },
  { id: "past-due", name: "Past due", params: { f: "attention.any:past-due" } },
  { id: "stopping", name: "Stopped", params: { f: "state.any:stopped" } },
  { id: "paused", name: "Paused", params: { f: "state.any:paused" } },
  { id: "ended", name: "Ended", params: { f: "state.any:terminated" } },
  { id: "parked", name: "Parked", params: { f: "attention.any:parked" } },
];
