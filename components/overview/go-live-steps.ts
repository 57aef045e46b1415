import type { Permission } from "@/server/domain/permissions";
import type { ChecklistStep } from "@/server/services/publishers/get-go-live-checklist";

type StepText = {
  title: string;
  why: string;
  /** Where it is done; below `/p/[publisher]` unless it is personal. */
  link: { label: string; path: string; isPersonal?: boolean; permission?: Permission } | null;
};

/** The words of the go-live checklist. */
export const goLiveSteps: Record<ChecklistStep["key"], StepText> = {
  account: {
    title: "Create your account",
    why: "Your publisher exists and you own it.",
    link: null,
  },
  company: {
    title: "Complete the company profile",
    why: "Address and tax ID stand on every invoice.",
    link: { label: "Open company profile", path: "/admin/company", permission: "settings:read" },
  },
  support: {
    title: "Name a support address",
    why: "Receipts and hosted pages tell customers where to ask.",
    link: { label: "Add a support e-mail", path: "/admin/company", permission: "settings:read" },
  },
  legal: {
    title: "Link your terms and privacy pages",
    why: "Customers must be able to read them before they pay.",
    link: { label: "Add the links", path: "/admin/company", permission: "settings:read" },
  },
  "second-factor": {
    title: "Protect the owner’s account",
    why: "A second step at sign-in keeps money and customers safe.",
    link: { label: "Turn on two-step sign-in", path: "/me", isPersonal: true },
  },
  team: {
    title: "Invite a colleague",
    why: "Give others exactly the permissions they need.",
    link: { label: "Invite a colleague", path: "/admin/team", permission: "team:read" },
  },
};
