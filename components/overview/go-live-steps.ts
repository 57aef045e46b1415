import type { Permission } from "@/server/domain/permissions";
import type { ChecklistStep } from "@/server/services/publishers/get-go-live-checklist";

type StepText = {
  title: string;
  why: string;
  /** Where it is done, below `/p/[publisher]`. */
  link: { label: string; path: string; permission?: Permission };
};

/** The words of the go-live checklist. */
export const goLiveSteps: Record<ChecklistStep["key"], StepText> = {
  company: {
    title: "Complete the company profile",
    why: "Receipts and invoices need your address, tax ID, support e-mail, terms and privacy page.",
    link: { label: "Open company profile", path: "/admin/company", permission: "settings:read" },
  },
  offer: {
    title: "Publish an offer",
    why: "Price, period and trial of what you sell; it comes with a link to its checkout.",
    link: { label: "Create offer", path: "/offers/new", permission: "offers:write" },
  },
  "return-origin": {
    title: "Say where checkout returns to",
    why: "After paying, customers go back to an address of your site that you allowed.",
    link: { label: "Add a return address", path: "/admin/checkout", permission: "settings:read" },
  },
  "api-key": {
    title: "Create an API key",
    why: "Your player asks with it whether somebody may watch.",
    link: { label: "Create API key", path: "/admin/api-keys", permission: "settings:read" },
  },
  team: {
    title: "Invite a colleague",
    why: "Give others exactly the permissions they need.",
    link: { label: "Invite a colleague", path: "/admin/team", permission: "team:read" },
  },
  "first-sale": {
    title: "Make the first sale",
    why: "Open an offer’s checkout and buy it yourself; in the sandbox, a test card pays.",
    link: { label: "Open your offers", path: "/offers" },
  },
};
