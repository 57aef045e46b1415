import type { FilterField } from "@/components/list/filter-field";
import { refundRequestStates } from "@/server/domain/refund-request-list";
import { stateLabels } from "./refund-request-words";

/** The filters of the inbox. */
export const refundRequestFields: readonly FilterField[] = [
  {
    field: "state",
    label: "State",
    isPinned: true,
    options: refundRequestStates.map((value) => ({ value, label: stateLabels[value].label })),
  },
  { field: "askedAt", label: "Asked", isPinned: true },
  { field: "customer", label: "Customer id" },
];
