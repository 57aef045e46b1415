import type { Permission } from "@/server/domain/permissions";

/** A page of the dashboard, as the menu, the palette and the shortcuts know it. */
export type MenuItem = {
  label: string;
  /** Below `/p/[publisher]`. */
  path: string;
  permission: Permission;
  icon: MenuIcon;
  /** Other words people search for. */
  keywords?: string;
  /** Pages that a system with real money does not have. */
  isSandboxOnly?: boolean;
};

export type MenuIcon =
  | "overview"
  | "customers"
  | "subscriptions"
  | "transactions"
  | "refundRequests"
  | "withdrawals"
  | "revenue"
  | "subscribers"
  | "company"
  | "team"
  | "offers"
  | "switches"
  | "priceChanges"
  | "apiKeys"
  | "checkout"
  | "payments"
  | "dunning"
  | "emails"
  | "exports"
  | "audit"
  | "mailbox"
  | "scripts"
  | "timeMachine"
  | "reconciliation"
  | "demo"
  | "style";

export type MenuSection = { label: string; items: readonly MenuItem[] };
